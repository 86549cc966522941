import { ArmError } from '../arm/ArmError';

/** Throws a 400 of that code unless `isRight`. */
export function requireThat(
  isRight: unknown,
  code: string,
  message: string,
  target?: string,
): asserts isRight {
  if (!isRight) {
    throw new ArmError(400, code, message, { target });
  }
}
