import { compileMatcher } from './promql/labelFunctions';
import { parsePromql } from './promql/parsePromql';
import { PromqlError } from './promql/PromqlError';
import { Labels } from './promql/PromqlValue';
import { momentMs } from './parameters';
import { ReadSeries } from './answerQuery';

/** How far back these look where a request names no start. */
const defaultReachMs = 3_600_000;

/** Answers `/series`: the labels of every series that a `match[]` finds. */
export function answerSeries(
  parameters: URLSearchParams,
  nowMs: number,
  read: ReadSeries,
): Labels[] {
  if (parameters.getAll('match[]').length === 0) {
    throw new PromqlError('no match[] parameter provided');
  }
  return limited(seriesOf(parameters, nowMs, read), parameters);
}

/** Answers `/labels`: names of labels. */
export function answerLabels(
  parameters: URLSearchParams,
  nowMs: number,
  read: ReadSeries,
): string[] {
  const names = seriesOf(parameters, nowMs, read).flatMap(Object.keys);
  return limited([...new Set(names)].sort(), parameters);
}

/** Answers `/label/<name>/values`. */
export function answerLabelValues(
  name: string,
  parameters: URLSearchParams,
  nowMs: number,
  read: ReadSeries,
): string[] {
  if (!/^[A-Za-z_:][\w:]*$/.test(name)) {
    throw new PromqlError(`invalid label name: "${name}"`);
  }
  const values = seriesOf(parameters, nowMs, read).flatMap(labels =>
    labels[name] === undefined ? [] : [labels[name]],
  );
  return limited([...new Set(values)].sort(), parameters);
}

function seriesOf(
  parameters: URLSearchParams,
  nowMs: number,
  read: ReadSeries,
): Labels[] {
  const toMs = momentMs(parameters.get('end'), nowMs);
  const fromMs = momentMs(parameters.get('start'), toMs - defaultReachMs);
  const tests = parameters.getAll('match[]').map(text => {
    const node = parsePromql(text);
    if (node.kind !== 'selector' || node.rangeMs !== undefined) {
      throw new PromqlError(`"${text}" is no selector of series`);
    }
    const matchers = node.matchers.map(compileMatcher);
    return (labels: Labels) => matchers.every(test => test(labels));
  });
  return read(fromMs, toMs)
    .map(({ labels }) => labels)
    .filter(labels => tests.length === 0 || tests.some(test => test(labels)));
}

function limited<T>(items: T[], parameters: URLSearchParams): T[] {
  const limit = Number(parameters.get('limit') ?? 0);
  return limit > 0 ? items.slice(0, limit) : items;
}
