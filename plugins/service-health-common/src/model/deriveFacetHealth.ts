import type { ReasonCode } from '../reasonCodes';
import type {
  FacetHealth,
  FacetObservation,
  HealthReading,
  HealthReason,
  HealthState,
} from '../types';
import type { FacetModel } from './FacetModel';
import { judgeReading } from './judgeReading';
import { worstState } from './states';

interface Finding {
  state: HealthState;
  code: ReasonCode;
  message: string;
  resourceId?: string;
  zone?: string;
  source?: string;
}

/** Clocks of two machines may differ by this much without a reading lying. */
const CLOCK_SKEW_SECONDS = 300;

function isFresh(reading: HealthReading, model: FacetModel, now: Date) {
  const ageSeconds = (now.getTime() - Date.parse(reading.sampledAt)) / 1000;
  return (
    ageSeconds <= model.staleAfterSeconds && ageSeconds >= -CLOCK_SKEW_SECONDS
  );
}

function findStale(readings: HealthReading[], model: FacetModel): Finding[] {
  const sources = new Set(readings.map(reading => reading.source));
  return [...sources].map(source => ({
    state: 'unknown',
    code: 'readingStale',
    message: `${source} has told nothing new for more than ${model.staleAfterSeconds} s`,
    source,
  }));
}

function isRequired(
  rule: FacetModel['rules'][number],
  fresh: HealthReading[],
): boolean {
  if (rule.isOptional) {
    return false;
  }
  if (rule.requiredWhile === undefined) {
    return true;
  }
  const gates = fresh.filter(({ name }) => name === rule.requiredWhile);
  return gates.length === 0 || gates.some(({ value }) => value !== 0);
}

/** The same trouble of the same thing, as it was told last. */
function reasonBefore(
  previous: FacetHealth | undefined,
  finding: Pick<Finding, 'code' | 'resourceId' | 'zone' | 'source'>,
): HealthReason | undefined {
  const { code, resourceId, zone, source } = finding;
  return previous?.reasons.find(
    reason =>
      reason.code === code &&
      reason.resourceId === resourceId &&
      reason.zone === zone &&
      reason.source === source,
  );
}

function judge(
  model: FacetModel,
  fresh: HealthReading[],
  previous: FacetHealth | undefined,
): Finding[] {
  return model.rules.flatMap(rule => {
    const matching = fresh.filter(({ name }) => name === rule.reading);
    const judged = matching.map(reading => ({
      reading,
      judgement: judgeReading(
        rule,
        reading,
        reasonBefore(previous, {
          code: rule.code,
          resourceId: reading.resourceId,
          zone: reading.zone,
        })?.state,
      ),
    }));
    const findings = judged.flatMap(({ reading, judgement }): Finding[] =>
      judgement && judgement.state !== 'healthy'
        ? [
            {
              ...judgement,
              code: rule.code,
              resourceId: reading.resourceId,
              zone: reading.zone,
            },
          ]
        : [],
    );
    const hasUnusable = judged.some(({ judgement }) => !judgement);
    if (hasUnusable || (matching.length === 0 && isRequired(rule, fresh))) {
      findings.push({
        state: 'unknown',
        code: 'readingMissing',
        message: `${rule.label} is not known: no reading '${rule.reading}'`,
      });
    }
    return findings;
  });
}

/**
 * Judges one facet: every source that failed, every reading that is stale,
 * missing or past a limit becomes a reason, and the worst of them its state.
 * `previous` keeps the `since` of reasons that already held.
 */
export function deriveFacetHealth(options: {
  observation: FacetObservation;
  model: FacetModel;
  now: Date;
  previous?: FacetHealth;
}): FacetHealth {
  const { observation, model, now, previous } = options;
  const { id, readings, failures } = observation;
  const fresh = readings.filter(reading => isFresh(reading, model, now));
  const stale = readings.filter(reading => !isFresh(reading, model, now));

  const lost: Finding[] = [
    ...failures.map(({ source, code, message, resourceId }): Finding => ({
      state: 'unknown',
      code,
      message: `${source}: ${message}`,
      resourceId,
      source,
    })),
    ...findStale(stale, model),
  ];
  // A lost source explains what is missing: one reason is enough.
  const judged = judge(model, fresh, previous).filter(
    ({ code }) => lost.length === 0 || code !== 'readingMissing',
  );
  const findings = [...lost, ...judged];

  const reasons = findings.map((finding): HealthReason => {
    const { code, state, message, resourceId, zone, source } = finding;
    const before = reasonBefore(previous, finding);
    return {
      code,
      state,
      message,
      ...(resourceId === undefined ? {} : { resourceId }),
      ...(zone === undefined ? {} : { zone }),
      ...(source === undefined ? {} : { source }),
      since: before?.since ?? now.toISOString(),
    };
  });
  const worst = worstState(['healthy', ...findings.map(f => f.state)]);
  return { id, state: worst, reasons, readings };
}
