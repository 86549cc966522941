import { z } from 'zod';

const IPV4_CIDR =
  /^((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})\/(3[0-2]|[12]?\d)$/;

function toNumber(address: string): number {
  return address
    .split('.')
    .reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function toAddress(value: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(value / 2 ** shift) % 256)
    .join('.');
}

/** What is wrong with an IPv4 range in CIDR notation; `undefined`: nothing. */
export function cidrProblem(range: string): string | undefined {
  const match = IPV4_CIDR.exec(range);
  if (!match || /(?:^|\.)0\d/.test(match[1])) {
    return 'Must be an IPv4 range such as 203.0.113.0/24';
  }
  const prefixLength = Number(match[2]);
  if (prefixLength === 0) {
    return 'This range is the whole internet; leave the list empty to allow every address';
  }
  const size = 2 ** (32 - prefixLength);
  const address = toNumber(match[1]);
  const start = address - (address % size);
  return start === address
    ? undefined
    : `The range begins at ${toAddress(start)}: write ${toAddress(start)}/${prefixLength}`;
}

/** An IPv4 range in CIDR notation, host bits zero. */
export const cidrSchema = z.string().check(context => {
  const message = cidrProblem(context.value);
  if (message) {
    context.issues.push({ code: 'custom', message, input: context.value });
  }
});
