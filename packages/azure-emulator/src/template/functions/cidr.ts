import { Json, JsonObject } from '../Json';
import { TemplateError } from '../TemplateError';
import { asInteger, asString } from './arguments';
import { IpNetwork, readNetwork, sizeOf, writeAddress } from './ipNetwork';
import { define, FunctionFamily } from './TemplateFunction';

function asNetwork(value: Json): IpNetwork {
  const network = readNetwork(asString(value));
  if (network) return network;
  throw new TemplateError(
    `'${value}' is no range of IP addresses such as 10.0.0.0/16 or fd00::/48.`,
  );
}

function describe({ width, start, prefix }: IpNetwork): JsonObject {
  const size = sizeOf(width, prefix);
  const end = start + size - 1n;
  const write = (address: bigint) => writeAddress(address, width);
  const network = {
    network: write(start),
    netmask: write((1n << BigInt(width)) - size),
  };
  if (width === 128) {
    const usable = { firstUsable: write(start), lastUsable: write(end) };
    return { ...network, ...usable, cidr: prefix };
  }
  // Ranges of one and two addresses have no network and broadcast address to leave out.
  const edge = prefix >= 31 ? 0n : 1n;
  return {
    ...network,
    broadcast: write(end),
    firstUsable: write(start + edge),
    lastUsable: write(end - edge),
    cidr: prefix,
  };
}

function subnet(range: Json, newPrefix: Json, index: Json): string {
  const { width, start, prefix } = asNetwork(range);
  const length = asInteger(newPrefix);
  const position = asInteger(index);
  const isLength = length >= prefix && length <= width;
  const count = isLength ? sizeOf(length, prefix) : 0n;
  if (position < 0 || BigInt(position) >= count) {
    throw new TemplateError(`'${range}' has no subnet ${index} of /${length}.`);
  }
  const first = start + BigInt(position) * sizeOf(width, length);
  return `${writeAddress(first, width)}/${length}`;
}

function host(range: Json, index: Json): string {
  const { width, start, prefix } = asNetwork(range);
  const position = asInteger(index);
  const edge = prefix >= width - 1 ? 0 : 1;
  const size = sizeOf(width, prefix);
  if (position < 0 || BigInt(position + edge) >= size) {
    throw new TemplateError(`'${range}' has no host ${index}.`);
  }
  return writeAddress(start + BigInt(position + edge), width);
}

/** parseCidr, cidrSubnet and cidrHost. */
export const cidrFunctions: FunctionFamily = {
  parseCidr: define(1, 1, ([range]) => describe(asNetwork(range))),
  cidrSubnet: define(3, 3, ([range, length, index]) =>
    subnet(range, length, index),
  ),
  cidrHost: define(2, 2, ([range, index]) => host(range, index)),
};
