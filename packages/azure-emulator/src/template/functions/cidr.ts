import { Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asInteger, asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

/** An IPv4 network: its first address as a number, and the length of its prefix. */
interface Network {
  start: number;
  prefix: number;
}

function refuse(value: Json): never {
  throw new TemplateError(`'${value}' is no IPv4 range such as 10.0.0.0/16.`);
}

function readNetwork(value: Json): Network {
  const text = asString(value);
  const found = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
  if (!found) return refuse(value);
  const [prefix, ...bytes] = [found[5], ...found.slice(1, 5)].map(Number);
  if (prefix > 32 || bytes.some(byte => byte > 255)) return refuse(value);
  const address = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return { start: address - (address % sizeOf(prefix)), prefix };
}

/** Number of addresses behind a prefix. */
function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}

function writeAddress(address: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1]
    .map(unit => Math.floor(address / unit) % 256)
    .join('.');
}

function describe({ start, prefix }: Network) {
  const size = sizeOf(prefix);
  const end = start + size - 1;
  // Ranges of one and two addresses have no network and broadcast address to leave out.
  const edge = prefix >= 31 ? 0 : 1;
  return {
    network: writeAddress(start),
    netmask: writeAddress(2 ** 32 - size),
    broadcast: writeAddress(end),
    firstUsable: writeAddress(start + edge),
    lastUsable: writeAddress(end - edge),
    cidr: prefix,
  };
}

/** parseCidr, cidrSubnet and cidrHost, for IPv4. */
export const cidrFunctions: FunctionFamily = {
  parseCidr: define(1, 1, ([range]) => describe(readNetwork(range))),
  cidrSubnet: define(3, 3, ([range, newPrefix, index]) => {
    const network = readNetwork(range);
    const prefix = asInteger(newPrefix);
    const start = network.start + asInteger(index) * sizeOf(prefix);
    const isInside =
      prefix >= network.prefix &&
      prefix <= 32 &&
      start < network.start + sizeOf(network.prefix);
    if (!isInside) {
      throw new TemplateError(
        `'${range}' has no subnet ${index} of /${prefix}.`,
      );
    }
    return `${writeAddress(start)}/${prefix}`;
  }),
  cidrHost: define(2, 2, ([range, index]) => {
    const { start, prefix } = readNetwork(range);
    const address = start + asInteger(index) + (prefix >= 31 ? 0 : 1);
    if (address >= start + sizeOf(prefix)) {
      throw new TemplateError(`'${range}' has no host ${index}.`);
    }
    return writeAddress(address);
  }),
};
