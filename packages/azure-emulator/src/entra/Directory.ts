import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';

/** A person's account. */
export interface DirectoryUser {
  id: string;
  userPrincipalName: string;
  displayName: string;
  givenName: string;
  surname: string;
}

/** A security group; members are users' ids. */
export interface DirectoryGroup {
  id: string;
  displayName: string;
  description: string;
  members: string[];
}

/** An app registration and its service principal in one. */
export interface DirectoryApplication {
  clientId: string;
  /** Object id of the service principal. */
  objectId: string;
  displayName: string;
  secrets: string[];
  /** Application permissions for Microsoft Graph that an administrator consented to. */
  graphRoles: string[];
  /** Whether this machine's managed identity endpoint gives out its tokens. */
  canUseManagedIdentityEndpoint: boolean;
}

/** The tenant's accounts, by object id; applications by client id. */
export interface Directory {
  users: Collection<DirectoryUser>;
  groups: Collection<DirectoryGroup>;
  applications: Collection<DirectoryApplication>;
}

/** Opens the directory of one emulator. */
export function openDirectory(context: EmulatorContext): Directory {
  return {
    users: context.collection('directory.users'),
    groups: context.collection('directory.groups'),
    applications: context.collection('directory.applications'),
  };
}
