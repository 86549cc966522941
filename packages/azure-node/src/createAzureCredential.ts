import {
  ChainedTokenCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';

const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';

/**
 * The portal's identity, by what its process was given: a client secret, else
 * a workload identity's token file, else the machine's managed identity.
 */
export function createAzureCredential(options: {
  authority: string;
  environment?: NodeJS.ProcessEnv;
}): TokenCredential {
  const { authority, environment = process.env } = options;
  const { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET } = environment;
  const shared = {
    authorityHost: authority,
    disableInstanceDiscovery: authority !== PUBLIC_AUTHORITY,
  };

  if (AZURE_TENANT_ID && AZURE_CLIENT_ID && AZURE_CLIENT_SECRET) {
    return new ClientSecretCredential(
      AZURE_TENANT_ID,
      AZURE_CLIENT_ID,
      AZURE_CLIENT_SECRET,
      shared,
    );
  }
  const managedIdentity = new ManagedIdentityCredential(
    AZURE_CLIENT_ID ? { clientId: AZURE_CLIENT_ID } : {},
  );
  if (environment.AZURE_FEDERATED_TOKEN_FILE) {
    return new ChainedTokenCredential(
      new WorkloadIdentityCredential({
        ...shared,
        tenantId: AZURE_TENANT_ID,
        clientId: AZURE_CLIENT_ID,
        tokenFilePath: environment.AZURE_FEDERATED_TOKEN_FILE,
      }),
      managedIdentity,
    );
  }
  return managedIdentity;
}
