export * from './checkedListField';
