import { KqlType } from './KqlType';
import { KqlValue, Timespan } from './values';

/** A number as a value of the type that it was read from: a moment, a length of time, or itself. */
export function ordinalAs(type: KqlType, number: number | undefined): KqlValue {
  if (number === undefined) {
    return undefined;
  }
  if (type === 'datetime') {
    return new Date(number);
  }
  return type === 'timespan' ? new Timespan(number) : number;
}
