export * from './nodeSizeField';
