import { oneOf } from '../shape/Rule';

/** How often a metric alert looks. */
export const frequency = oneOf('PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H');

/** Over how long a time a metric alert looks. */
export const window = oneOf(
  'PT1M',
  'PT5M',
  'PT15M',
  'PT30M',
  'PT1H',
  'PT6H',
  'PT12H',
  'P1D',
);

/** How often a log alert looks. */
export const queryFrequency = oneOf(
  'PT1M',
  'PT5M',
  'PT10M',
  'PT15M',
  'PT30M',
  'PT45M',
  'PT1H',
  'PT2H',
  'PT3H',
  'PT4H',
  'PT5H',
  'PT6H',
  'P1D',
);

/** Over how long a time a log alert looks. */
export const queryWindow = oneOf(
  'PT1M',
  'PT5M',
  'PT10M',
  'PT15M',
  'PT30M',
  'PT45M',
  'PT1H',
  'PT2H',
  'PT3H',
  'PT4H',
  'PT5H',
  'PT6H',
  'PT12H',
  'PT24H',
  'P1D',
  'PT48H',
  'P2D',
);
