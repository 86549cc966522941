export * from './FleetSummary';
