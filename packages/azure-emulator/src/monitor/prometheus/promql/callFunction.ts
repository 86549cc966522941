import { PromqlNode } from './ast';
import { distinctSamples } from './evaluatePromql';
import { histogramQuantile } from './histogramQuantile';
import { joinLabels, labelsOfAbsent, replaceLabel } from './labelFunctions';
import { numberFunctions, roundTo } from './numberFunctions';
import { nanFirst, quantile } from './preciseSum';
import { executionError } from './PromqlError';
import { Point, PromqlValue, Sample, withoutName } from './PromqlValue';
import { rangeFunctions, regression, smoothed } from './rangeFunctions';
import { timeFunctions } from './timeFunctions';

/** Functions over time whose samples keep the metric's name. */
const keepingName = ['last_over_time', 'first_over_time'];

/** Calls a function; `parsePromql` has checked the types of its arguments. */
export function callFunction(
  { name, args: nodes }: Extract<PromqlNode, { kind: 'call' }>,
  args: PromqlValue[],
  atMs: number,
): PromqlValue {
  const samples = args.flatMap(arg =>
    arg.type === 'vector' ? arg.samples : [],
  );
  const numbers = args.flatMap(arg =>
    arg.type === 'scalar' ? [arg.value] : [],
  );
  const texts = args.flatMap(arg => (arg.type === 'string' ? [arg.value] : []));

  if (Object.hasOwn(numberFunctions, name)) {
    return each(numberFunctions[name]);
  }
  if (Object.hasOwn(timeFunctions, name)) {
    const moments =
      args.length > 0 ? samples : [{ labels: {}, value: atMs / 1000 }];
    return vector(
      moments.map(({ labels, value }) => ({
        labels: withoutName(labels),
        value: timeFunctions[name](new Date(value * 1000)),
      })),
    );
  }
  if (Object.hasOwn(rangeFunctions, name)) {
    return overRange(rangeFunctions[name]);
  }
  switch (name) {
    case 'time':
      return { type: 'scalar', value: atMs / 1000 };
    case 'pi':
      return { type: 'scalar', value: Math.PI };
    case 'scalar':
      return {
        type: 'scalar',
        value: samples.length === 1 ? samples[0].value : NaN,
      };
    case 'vector':
      return vector([{ labels: {}, value: numbers[0] }]);
    case 'timestamp':
      return vector(
        samples.map(({ labels, sampledMs }) => ({
          labels: withoutName(labels),
          value: (sampledMs ?? atMs) / 1000,
        })),
      );
    case 'sort':
      return vector(samples.toSorted((a, b) => inOrder(a.value, b.value)));
    case 'sort_desc':
      return vector(samples.toSorted((a, b) => inOrder(b.value, a.value, -1)));
    case 'round':
      return each(value => roundTo(value, numbers[0] ?? 1));
    case 'clamp':
      return numbers[0] > numbers[1]
        ? vector([])
        : each(value => clamped(value, numbers[0], numbers[1]));
    case 'clamp_min':
      return each(value => clamped(value, numbers[0], Infinity));
    case 'clamp_max':
      return each(value => clamped(value, -Infinity, numbers[0]));
    case 'histogram_quantile':
      return vector(histogramQuantile(numbers[0], samples));
    case 'label_replace':
      return vector(replaceLabel(samples, texts));
    case 'label_join':
      return vector(joinLabels(samples, texts));
    case 'absent':
      return vector(
        samples.length > 0
          ? []
          : [{ labels: labelsOfAbsent(nodes[0]), value: 1 }],
      );
    case 'absent_over_time':
      return vector(
        args[0].type === 'matrix' && args[0].series.length > 0
          ? []
          : [{ labels: labelsOfAbsent(nodes[0]), value: 1 }],
      );
    case 'quantile_over_time':
      return overRange(points =>
        quantile(
          numbers[0],
          points.map(({ value }) => value),
        ),
      );
    case 'predict_linear':
      return overRange(points => {
        const line = regression(points, atMs);
        return line && line.value + line.slope * numbers[0];
      });
    default:
      checkFactors(numbers);
      return overRange(points => smoothed(points, numbers[0], numbers[1]));
  }

  function each(apply: (value: number) => number): PromqlValue {
    return vector(
      samples.map(({ labels, value }) => ({
        labels: withoutName(labels),
        value: apply(value),
      })),
    );
  }

  function overRange(
    reduce: (
      points: Point[],
      startMs: number,
      endMs: number,
    ) => number | undefined,
  ): PromqlValue {
    const range = args.find(arg => arg.type === 'matrix');
    if (!range) {
      throw executionError(`expected a range vector in call to "${name}"`);
    }
    return vector(
      range.series.flatMap(({ labels, points }) => {
        const value = reduce(points, range.startMs, range.endMs);
        const kept = keepingName.includes(name) ? labels : withoutName(labels);
        return value === undefined ? [] : [{ labels: kept, value }];
      }),
    );
  }
}

function vector(samples: Sample[]): PromqlValue {
  return { type: 'vector', samples: distinctSamples(samples) };
}

/** What is not a number stands last, whatever the order. */
function inOrder(a: number, b: number, sign: 1 | -1 = 1): number {
  const isNan = Number.isNaN(a) || Number.isNaN(b);
  return isNan ? -sign * nanFirst(a, b) : nanFirst(a, b);
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function checkFactors([factor, trendFactor]: number[]): void {
  if (!(factor > 0 && factor < 1) || !(trendFactor > 0 && trendFactor < 1)) {
    throw executionError(
      'invalid smoothing or trend factor. Expected: 0 < factor < 1',
    );
  }
}
