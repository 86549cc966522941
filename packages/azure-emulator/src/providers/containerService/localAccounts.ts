import { randomBytes } from 'node:crypto';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';

interface LocalAccount {
  token: string;
}

function accounts(context: EmulatorContext) {
  return context.collection<LocalAccount>('containerService.localAccounts');
}

/** Whether a cluster has a local administrator beside Entra's identities; it has one unless told otherwise. */
export function hasLocalAccounts({ properties }: ArmResource): boolean {
  return properties.disableLocalAccounts !== true;
}

/** The token of a cluster's local administrator; made when it is first asked for. */
export function localToken(
  { id }: ArmResource,
  context: EmulatorContext,
): string {
  const known = accounts(context).get(id.toLowerCase());
  const account = known ?? { token: randomBytes(32).toString('hex') };
  if (!known) {
    accounts(context).put(id.toLowerCase(), account);
  }
  return account.token;
}

/** Whether an `Authorization` header is that of the cluster's local administrator. */
export function isLocalAdministrator(
  authorization: string | undefined,
  cluster: ArmResource,
  context: EmulatorContext,
): boolean {
  const known = accounts(context).get(cluster.id.toLowerCase());
  return (
    hasLocalAccounts(cluster) &&
    known !== undefined &&
    authorization === `Bearer ${known.token}`
  );
}

/** Ends the account with its cluster: one of the same name gets another token. */
export function forgetLocalAccount(
  { id }: ArmResource,
  context: EmulatorContext,
): void {
  accounts(context).delete(id.toLowerCase());
}
