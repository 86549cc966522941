import type { HealthState } from '../types';
import type { AboveRule, BelowRule } from './FacetModel';
import { judgeReading } from './judgeReading';

const memory: AboveRule = {
  kind: 'above',
  reading: 'memory',
  label: 'Memory',
  unit: '%',
  code: 'redisMemoryHigh',
  degradedAbove: 75,
  criticalAbove: 95,
  recoverBy: 3,
};

const ready: BelowRule = {
  kind: 'below',
  reading: 'ready',
  label: 'Ready pods',
  code: 'podsNotReady',
  degradedBelow: 10,
  recoverBy: 2,
};

function judge(
  rule: AboveRule | BelowRule,
  value: number | string,
  before?: HealthState,
) {
  const judgement = judgeReading(
    rule,
    { name: rule.reading, value, unit: '', source: 'Test', sampledAt: '' },
    before,
  );
  return judgement && [judgement.state, judgement.message];
}

describe('judgeReading', () => {
  it.each<[number, HealthState | undefined, HealthState, string]>([
    [75, undefined, 'healthy', ''],
    [75.5, undefined, 'degraded', 'Memory is 75.5 %, above the limit of 75 %'],
    [96, undefined, 'critical', 'Memory is 96 %, above the limit of 95 %'],
    [
      73,
      'degraded',
      'degraded',
      'Memory is 73 %, not yet 3 % below the limit of 75 % again',
    ],
    [72, 'degraded', 'healthy', ''],
    [93, 'degraded', 'degraded', 'Memory is 93 %, above the limit of 75 %'],
    [
      93,
      'critical',
      'critical',
      'Memory is 93 %, not yet 3 % below the limit of 95 % again',
    ],
    [92, 'critical', 'degraded', 'Memory is 92 %, above the limit of 75 %'],
    [50, 'critical', 'healthy', ''],
  ])('says of %d after %s: %s', (value, before, state, message) => {
    expect(judge(memory, value, before)).toEqual([state, message]);
  });

  it('holds a lower limit until the value is far enough above it', () => {
    expect(judge(ready, 10)).toEqual(['healthy', '']);
    expect(judge(ready, 11, 'degraded')).toEqual([
      'degraded',
      'Ready pods is 11, not yet 2 above the limit of 10 again',
    ]);
    expect(judge(ready, 12, 'degraded')).toEqual(['healthy', '']);
  });

  it('takes no text for a number', () => {
    expect(judge(memory, '73')).toBeUndefined();
    expect(judge(memory, Number.NaN)).toBeUndefined();
  });
});
