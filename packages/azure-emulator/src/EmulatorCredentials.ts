/** Names and secrets of what is seeded; secrets are random, made at the first start. */
export interface EmulatorCredentials {
  tenantId: string;
  /** The app registration that people sign in to. */
  signIn: { clientId: string; clientSecret: string };
  /** The portal's own service principal. */
  portal: { clientId: string; clientSecret: string };
  /** The service principal that owns both subscriptions: whoever set them up, by Azure CLI for one. */
  administrator: { clientId: string; clientSecret: string };
  /** Personal access token for Azure DevOps. */
  devopsToken: string;
  /** Subscription ids by environment. */
  subscriptions: { dev: string; prod: string };
}
