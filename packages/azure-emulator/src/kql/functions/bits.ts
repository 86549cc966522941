import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

function ofTwo(apply: (a: bigint, b: bigint) => bigint): ScalarFunction {
  return scalar('long', [2], ([a, b]) =>
    Number.isSafeInteger(a) && Number.isSafeInteger(b)
      ? Number(BigInt.asIntN(64, apply(BigInt(Number(a)), BigInt(Number(b)))))
      : undefined,
  );
}

/** A shift goes over 64 bits, whatever the count. */
function count(bits: bigint): bigint {
  return BigInt.asUintN(6, bits);
}

/** Functions of a long's 64 bits. */
export const bitFunctions: ScalarFunctions = {
  binary_and: ofTwo((a, b) => a & b),
  binary_or: ofTwo((a, b) => a | b),
  binary_xor: ofTwo((a, b) => a ^ b),
  binary_shift_left: ofTwo((a, b) => a << count(b)),
  binary_shift_right: ofTwo((a, b) => a >> count(b)),
  binary_not: scalar('long', [1], ([value]) =>
    Number.isSafeInteger(value) ? Number(~BigInt(Number(value))) : undefined,
  ),
  bitset_count_ones: scalar('int', [1], ([value]) =>
    Number.isSafeInteger(value)
      ? BigInt.asUintN(64, BigInt(Number(value)))
          .toString(2)
          .replaceAll('0', '').length
      : undefined,
  ),
};
