/**
 * What the parameter files of quickstart templates leave to who tries them: `GEN-UNIQUE-8` is a name of eight
 * letters that nobody else has, `GEN-PASSWORD` a password, and so on. `shared` names what was made beforehand.
 */
export function fillPlaceholders(text, index, shared) {
  const fixed = {
    'GEN-PASSWORD-AMP': 'Pa55&word-of-the-check',
    'GEN-PASSWORD': 'Pa55w.rd-of-the-check',
    'GEN-SSH-PUB-KEY': `ssh-rsa ${'A'.repeat(372)} check`,
    'GEN-GUID': '5110a9e0-0000-4000-8000-00000000c001',
    'GEN-AZUREAD-OBJECTID': shared.objectId,
    'GEN-AZUREAD-AKS-OBJID': shared.objectId,
    'GEN-AZUREAD-AKS-APPID-SECRET': 'secret-of-the-check',
    'GEN-AZUREAD-AKS-APPID': shared.clientId,
    'GEN-AZUREAD-AKS-TENANTID': shared.tenantId,
    'GEN-VNET-RESOURCEGROUP-NAME': shared.group,
    'GEN-VNET-NAME': shared.network,
    'GEN-VNET-SUBNET1-NAME': shared.subnet,
    'GEN-SUBNET1-NAME': shared.subnet,
    'GEN-KEYVAULT-RESOURCEGROUP-NAME': shared.group,
    'GEN-KEYVAULT-RESOURCE-ID': shared.vaultId,
    'GEN-KEYVAULT-SUBSCRIPTION-ID': shared.subscriptionId,
    'GEN-KEYVAULT-NAME': shared.vault,
    'GEN-KEYVAULT-PASSWORD-SECRET-NAME': shared.secret,
    'GEN-KEYVAULT-ENCRYPTION-KEY-URI': `https://${shared.vault}.vault.azure.net/keys/key/1`,
    'GEN-CUSTOM-FQDN-NAME': 'check.example.com',
    'GEN-SELFSIGNED-CERT-PFXDATA': 'Y2VydGlmaWNhdGU=',
    'GEN-SELFSIGNED-CERT-CERDATA': 'Y2VydGlmaWNhdGU=',
    'GEN-SELFSIGNED-CERT-PASSWORD': 'password',
    'GEN-SELFSIGNED-CERT-DNSNAME': 'check.example.com',
    'GEN-CUSTOM-DOMAIN-SSLCERT-PFXDATA': 'Y2VydGlmaWNhdGU=',
    'GEN-CUSTOM-DOMAIN-SSLCERT-PASSWORD': 'password',
    'GEN-SF-CERT-URL': `https://${shared.vault}.vault.azure.net/secrets/cert/1`,
    'GEN-SF-CERT-THUMBPRINT': '0'.repeat(40),
  };
  const reference = JSON.stringify({
    reference: {
      keyVault: { id: shared.vaultId },
      secretName: shared.secret,
    },
  });
  const whole = text.replace(
    /\{\s*"value"\s*:\s*"GEN-KEYVAULT-PASSWORD-REFERENCE"\s*\}/g,
    reference,
  );
  let count = 0;
  return Object.entries(fixed)
    .reduce((filled, [name, value]) => filled.replaceAll(name, value), whole)
    .replace(/GEN-UNIQUE(?:-(\d+))?/g, (_, length = '18') =>
      uniqueName(index, count++, Number(length)),
    );
}

/** Letters and digits, a letter first, other for each template and place. */
function uniqueName(index, count, length) {
  const end = `${index.toString(36)}${count.toString(36)}`;
  const start = 'quickstart'
    .repeat(10)
    .slice(0, Math.max(1, length - end.length));
  return `${start}${end}`.slice(0, length);
}
