import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { integer } from '../shape/Rule';

/** The throughput that a database or container asks for, in request units a second. */
export const throughputOptions = {
  throughput: integer(400, 1_000_000),
  autoscaleSettings: { maxThroughput: integer(1000, 1_000_000) },
};

/** The `options` of a database or container. */
export interface Options {
  throughput?: number;
  autoscaleSettings?: { maxThroughput?: number };
}

/** Steps of 100, or of 1,000 with autoscale; one of the two, and neither on a serverless account. */
export function checkThroughput(
  { properties }: ArmResource,
  account: ArmResource,
): void {
  const options = (properties.options ?? {}) as Options;
  const most = options.autoscaleSettings?.maxThroughput;
  const { throughput } = options;
  if (isServerless(account) && (throughput ?? most) !== undefined) {
    throw badRequest(
      'Setting offer throughput or autopilot on container is not supported for serverless accounts.',
    );
  }
  if (throughput !== undefined && most !== undefined) {
    throw badRequest(
      'throughput and autoscaleSettings cannot be given together.',
    );
  }
  if ((throughput ?? 0) % 100 !== 0 || (most ?? 0) % 1000 !== 0) {
    throw badRequest(
      `The throughput ${throughput ?? most} is invalid: it goes in steps of 100, and of 1000 with autoscale.`,
    );
  }
}

function isServerless({ properties }: ArmResource): boolean {
  const capabilities = (properties.capabilities ?? []) as Array<{
    name: string;
  }>;
  return capabilities.some(({ name }) => name === 'EnableServerless');
}

function badRequest(message: string): ArmError {
  return new ArmError(400, 'BadRequest', message, {
    target: 'properties.options',
  });
}
