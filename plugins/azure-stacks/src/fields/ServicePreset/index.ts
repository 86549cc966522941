export * from './servicePresetField';
