import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

const DAY_MS = 24 * 60 * 60 * 1000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const subject = 'CN=Slipway local Azure CA, O=Slipway';

/** What the TLS listener needs, all PEM. */
export interface ServerCertificate {
  key: string;
  cert: string;
  ca: string;
}

/**
 * A certificate for this machine's loopback names, signed by the authority that lies in the
 * state directory; the authority is made at the first start and kept.
 */
export async function issueServerCertificate(
  stateDir: string,
): Promise<ServerCertificate> {
  const authority = await openAuthority(stateDir);
  const keys = await makeKeys();
  const now = Date.now();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=localhost',
    issuer: subject,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + 396 * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  return {
    key: await exportKey(keys.privateKey),
    cert: certificate.toString('pem'),
    ca: authority.pem,
  };
}

type Authority = {
  pem: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
};

async function openAuthority(stateDir: string): Promise<Authority> {
  const certFile = join(stateDir, 'ca.pem');
  const keyFile = join(stateDir, 'ca.key');
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    await makeAuthority(certFile, keyFile);
  }
  const pem = readFileSync(certFile, 'utf8');
  const der = x509.PemConverter.decodeFirst(readFileSync(keyFile, 'utf8'));
  return {
    pem,
    privateKey: await crypto.subtle.importKey('pkcs8', der, algorithm, true, [
      'sign',
    ]),
    publicKey: await new x509.X509Certificate(pem).publicKey.export(),
  };
}

async function makeAuthority(certFile: string, keyFile: string): Promise<void> {
  const keys = await makeKeys();
  const now = Date.now();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: subject,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + 3650 * DAY_MS),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        // eslint-disable-next-line no-bitwise -- a set of flags
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  writeFileSync(keyFile, await exportKey(keys.privateKey), { mode: 0o600 });
  writeFileSync(certFile, `${certificate.toString('pem')}\n`);
}

function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function exportKey(key: CryptoKey): Promise<string> {
  const der = await crypto.subtle.exportKey('pkcs8', key);
  return x509.PemConverter.encode(der, 'PRIVATE KEY');
}

/** Sixteen random bytes, positive as certificates demand. */
function serialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = 1 + (bytes[0] % 127);
  return Buffer.from(bytes).toString('hex');
}
