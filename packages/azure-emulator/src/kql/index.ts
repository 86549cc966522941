export { KqlError } from './KqlError';
export { parseDateTime, parseIsoDuration } from './literals';
export { percentileOf } from './percentileOf';
export { runQuery } from './runQuery';
export { columnType } from './columnType';
export { Timespan } from './values';
export type { KqlValue, Row, Table } from './values';
