export * from './topicTableField';
