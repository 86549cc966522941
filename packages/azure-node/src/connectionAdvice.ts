/** What Node says of a certificate whose authority it does not know. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

/** Where a connection failed and the way out, as the end of a message; empty for other failures. `setting` is where the address is configured. */
export function connectionAdvice(
  code: string | undefined,
  url: string | undefined,
  setting: string,
): string {
  const host = url === undefined ? 'the host' : new URL(url).host;
  if (code !== undefined && UNTRUSTED.has(code)) {
    return `. The certificate of ${host} is not trusted: name its authority's certificate in NODE_EXTRA_CA_CERTS`;
  }
  if (code !== undefined && UNREACHABLE.has(code)) {
    return `. Nothing answers at ${host}: check ${setting} in the configuration, and whether that host is up`;
  }
  return '';
}
