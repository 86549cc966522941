import { ArmError } from '../arm/ArmError';
import { sameId } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { Fault, FaultKind, FaultMatch } from './FaultKind';
import { FaultRegistry } from './FaultRegistry';

/** What a provider says to a write that it refuses, by `match.code`. */
const REFUSALS: Record<string, { status: number; message: string }> = {
  Conflict: {
    status: 409,
    message:
      'Another operation on this or a dependent resource is in progress.',
  },
  TooManyRequests: {
    status: 429,
    message: 'The request is being throttled. Please try again later.',
  },
  InternalServerError: {
    status: 500,
    message: 'The server encountered an internal error. Please retry.',
  },
  QuotaExceeded: {
    status: 409,
    message: 'The operation would exceed the quota of the subscription.',
  },
};

const MATCHES = ['resourceId', 'operation'];

/** Kinds that strike the work on a resource, whoever asked for it: a deployment too. */
export function createResourceFaultKinds(): FaultKind[] {
  return [
    {
      kind: 'writeRefused',
      validate: match =>
        REFUSALS[match.code ?? '']
          ? unknownNames(match, [...MATCHES, 'code'])
          : `match.code must be one of ${Object.keys(REFUSALS).join(', ')}`,
    },
    {
      kind: 'operationFailed',
      validate: match => unknownNames(match, MATCHES),
    },
  ];
}

/** The faults that are on, as the resource engine asks for them. */
export class ResourceFaults {
  readonly #faults: FaultRegistry;

  constructor(context: EmulatorContext) {
    this.#faults = new FaultRegistry(context);
  }

  /** Throws what a provider answers to a write or deletion that a fault strikes. */
  refuse(resourceId: string, action: string): void {
    const fault = this.#take('writeRefused', resourceId, action);
    const code = fault?.match.code ?? '';
    const refusal = REFUSALS[code];
    if (refusal) {
      throw new ArmError(refusal.status, code, refusal.message);
    }
  }

  /** How an operation fails that a fault strikes; undefined where none does. */
  failure(
    resourceId: string,
    action: string,
  ): { code: string; message: string } | undefined {
    return this.#take('operationFailed', resourceId, action)
      ? {
          code: 'InternalOperationError',
          message: 'The operation was accepted and failed while it ran.',
        }
      : undefined;
  }

  #take(kind: string, resourceId: string, action: string): Fault | undefined {
    const fault = this.#faults
      .active(kind)
      .find(({ match }) => strikes(match, resourceId, action));
    if (fault) {
      this.#faults.use(fault);
    }
    return fault;
  }
}

function strikes(match: FaultMatch, resourceId: string, action: string) {
  return (
    (!match.resourceId ||
      sameId(resourceId.slice(0, match.resourceId.length), match.resourceId)) &&
    (!match.operation || match.operation.toLowerCase() === action.toLowerCase())
  );
}

function unknownNames(match: FaultMatch, known: string[]): string | undefined {
  const unknown = Object.keys(match).find(name => !known.includes(name));
  return unknown && `It matches by ${known.join(', ')}, not by '${unknown}'`;
}
