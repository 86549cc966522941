import { rangeFunctions } from './rangeFunctions';
import { timeFunctions } from './timeFunctions';
import { numberFunctions } from './numberFunctions';

export type PromqlType = 'scalar' | 'string' | 'vector' | 'matrix';

export interface FunctionType {
  takes: PromqlType[];
  /** How many of the last arguments may be left out. */
  optional?: number;
  /** The last argument may stand many times. */
  isVariadic?: boolean;
  gives: PromqlType;
}

function entries(names: string[], type: FunctionType) {
  return names.map(name => [name, type] as const);
}

/** What every function takes and gives. */
export const functionTypes: Record<string, FunctionType> = {
  ...Object.fromEntries([
    ...entries(Object.keys(numberFunctions), {
      takes: ['vector'],
      gives: 'vector',
    }),
    ...entries(Object.keys(timeFunctions), {
      takes: ['vector'],
      optional: 1,
      gives: 'vector',
    }),
    ...entries(Object.keys(rangeFunctions), {
      takes: ['matrix'],
      gives: 'vector',
    }),
  ]),
  absent: { takes: ['vector'], gives: 'vector' },
  absent_over_time: { takes: ['matrix'], gives: 'vector' },
  clamp: { takes: ['vector', 'scalar', 'scalar'], gives: 'vector' },
  clamp_max: { takes: ['vector', 'scalar'], gives: 'vector' },
  clamp_min: { takes: ['vector', 'scalar'], gives: 'vector' },
  double_exponential_smoothing: {
    takes: ['matrix', 'scalar', 'scalar'],
    gives: 'vector',
  },
  histogram_quantile: { takes: ['scalar', 'vector'], gives: 'vector' },
  label_join: {
    takes: ['vector', 'string', 'string', 'string'],
    optional: 1,
    isVariadic: true,
    gives: 'vector',
  },
  label_replace: {
    takes: ['vector', 'string', 'string', 'string', 'string'],
    gives: 'vector',
  },
  pi: { takes: [], gives: 'scalar' },
  predict_linear: { takes: ['matrix', 'scalar'], gives: 'vector' },
  quantile_over_time: { takes: ['scalar', 'matrix'], gives: 'vector' },
  round: { takes: ['vector', 'scalar'], optional: 1, gives: 'vector' },
  scalar: { takes: ['vector'], gives: 'scalar' },
  sort: { takes: ['vector'], gives: 'vector' },
  sort_desc: { takes: ['vector'], gives: 'vector' },
  time: { takes: [], gives: 'scalar' },
  timestamp: { takes: ['vector'], gives: 'vector' },
  vector: { takes: ['scalar'], gives: 'vector' },
};
