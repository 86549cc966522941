export * from './NameAndTypeCells';
