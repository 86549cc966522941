import tls from 'node:tls';
import { ClientSecretCredential } from '@azure/identity';
import { Emulator, EmulatorOptions, startEmulator } from '../startEmulator';

/** An emulator whose certificate authority this process trusts, and the portal's credential. */
export async function startTrustedEmulator(
  options: EmulatorOptions = {},
): Promise<{ emulator: Emulator; credential: ClientSecretCredential }> {
  const emulator = await startEmulator(options);
  tls.setDefaultCACertificates([
    ...tls.getCACertificates('default'),
    emulator.caPem,
  ]);
  const { tenantId, portal } = emulator.credentials;
  const credential = new ClientSecretCredential(
    tenantId,
    portal.clientId,
    portal.clientSecret,
    { authorityHost: emulator.httpsOrigin, disableInstanceDiscovery: true },
  );
  return { emulator, credential };
}
