export * from './stackPreviewField';
