/** Who sent a request, as its token says. */
export interface Caller {
  /** Object id of the user or service principal. */
  objectId: string;
  /** Client id of the application: the caller's own, or the one a user signed in to. */
  appId?: string;
  /** User principal name, or the application's display name. */
  name: string;
  /** `user` for a person, `app` for an application or managed identity. */
  kind: 'user' | 'app';
  /** Id of the deployment stack whose work this is, if any: its own deny assignments don't hold it up. */
  onBehalfOfStack?: string;
}
