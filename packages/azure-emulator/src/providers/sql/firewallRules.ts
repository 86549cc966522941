import { ArmError } from '../../arm/ArmError';
import { text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { sqlErrors } from './sqlErrors';

const address = text({
  pattern: /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/,
});

/** Addresses that may reach a server from outside. */
export const firewallRules = shapedType({
  type: 'Microsoft.Sql/servers/firewallRules',
  hasProvisioningState: false,
  isTaggable: false,
  errors: sqlErrors,
  name: {
    pattern: /^[^<>*%&:;\\/?]{0,127}[^<>*%&:;\\/?.]$/,
    says: "1 to 128 characters without <>*%&:;\\/?, not ending with '.'",
  },
  shape: { properties: { startIpAddress: address, endIpAddress: address } },
  validate({ resource: { properties } }) {
    const { startIpAddress, endIpAddress } = properties;
    if (!startIpAddress || !endIpAddress) {
      throw invalid('startIpAddress and endIpAddress are both needed');
    }
    if (asNumber(startIpAddress) > asNumber(endIpAddress)) {
      throw invalid(
        `startIpAddress ${startIpAddress} is greater than endIpAddress ${endIpAddress}`,
      );
    }
  },
});

function invalid(reason: string): ArmError {
  return new ArmError(
    400,
    'InvalidFirewallRule',
    `The firewall rule is invalid: ${reason}.`,
  );
}

function asNumber(dotted: unknown): number {
  return String(dotted)
    .split('.')
    .reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
