import { GitRepositories } from '../GitRepositories';
import { ServiceConnection } from './ServiceConnection';

/** Who issues the tokens of an organisation's service connections. */
export function issuerOf({ organizationId }: GitRepositories): string {
  return `https://vstoken.dev.azure.com/${organizationId}`;
}

/** The subject of a service connection's tokens. */
export function subjectOf(
  { name }: Pick<ServiceConnection, 'name'>,
  { organization, project }: GitRepositories,
): string {
  return `sc://${organization}/${project}/${name}`;
}
