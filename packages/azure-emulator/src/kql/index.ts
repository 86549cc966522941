export type { Pipeline, Query } from './ast';
export { KqlError } from './KqlError';
export type { Column, KqlType } from './KqlType';
export { parseDateTime, parseIsoDuration } from './literals';
export { percentileOf } from './percentileOf';
export { compileRegex } from './regularExpression';
export { runQuery } from './runQuery';
export { jsonText, jsonValue, Timespan } from './values';
export type { KqlValue, Row, Table } from './values';
