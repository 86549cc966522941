// The constants of MurmurHash3's x86_128 form, of which this 64-bit form keeps two lanes.
const lane1 = 0x239b961b;
const lane2 = 0xab0e9789;
const round1 = 0x561ccd1b;
const round2 = 0x0bcaa747;
const final1 = 0x85ebca6b;
const final2 = 0xc2b2ae35;

/** Product of two 32-bit numbers, as 32 bits. */
function multiply(left: number, right: number): number {
  return Math.imul(left, right) >>> 0;
}

function rotate(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}

function add(left: number, right: number): number {
  return (left + right) >>> 0;
}

function mixFirst(part: number): number {
  return multiply(rotate(multiply(part, lane1), 15), lane2);
}

function mixSecond(part: number): number {
  return multiply(rotate(multiply(part, lane2), 17), lane1);
}

function finish(value: number): number {
  const first = multiply(value ^ (value >>> 16), final1);
  const second = multiply(first ^ (first >>> 13), final2);
  return (second ^ (second >>> 16)) >>> 0;
}

/** Up to 4 bytes from `at` as a little-endian number; what lies behind the end counts as 0. */
function readPart(data: Buffer, at: number): number {
  const rest = data.subarray(at, at + 4);
  return rest.length === 0 ? 0 : rest.readUIntLE(0, rest.length);
}

/** The 64-bit Murmur hash that Azure's `uniqueString` is made of. */
export function murmurHash64(data: Buffer): bigint {
  let first = 0;
  let second = 0;
  const whole = data.length - (data.length % 8);
  for (let at = 0; at < whole; at += 8) {
    first = rotate(first ^ mixFirst(data.readUInt32LE(at)), 19);
    first = add(multiply(add(first, second), 5), round1);
    second = rotate(second ^ mixSecond(data.readUInt32LE(at + 4)), 13);
    second = add(multiply(add(second, first), 5), round2);
  }
  first ^= mixFirst(readPart(data, whole));
  second ^= mixSecond(readPart(data, whole + 4));

  first = (first ^ data.length) >>> 0;
  second = (second ^ data.length) >>> 0;
  first = add(first, second);
  second = add(second, first);
  first = finish(first);
  second = finish(second);
  first = add(first, second);
  second = add(second, first);
  return (BigInt(second) << 32n) | BigInt(first);
}
