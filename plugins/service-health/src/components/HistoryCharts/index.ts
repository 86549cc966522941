export * from './HistoryCharts';
