import { KqlType } from '../KqlType';
import { KqlValue } from '../values';

/** A function of one row's values. */
export interface ScalarFunction {
  /** Of the result, from the types of the arguments where it depends on them. */
  type: KqlType | ((types: KqlType[]) => KqlType);
  /** Fewest and most arguments. */
  least: number;
  most: number;
  /** What a caller leaves out is absent from the list. */
  run(args: KqlValue[], types: KqlType[]): KqlValue;
}

export type ScalarFunctions = Record<string, ScalarFunction>;

export function scalar(
  type: ScalarFunction['type'],
  [least, most = least]: [least: number, most?: number],
  run: ScalarFunction['run'],
): ScalarFunction {
  return { type, least, most, run };
}

/** The type of the first argument. */
export function likeFirst([first]: KqlType[]): KqlType {
  return first ?? 'dynamic';
}
