import { KqlValue } from '../values';

/** A function of one row's values; what a caller leaves out is absent from the list. */
export type ScalarFunction = (args: KqlValue[]) => KqlValue;
