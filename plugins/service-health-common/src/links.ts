/** Where somebody who looks into a problem goes next. */
export interface HealthLink {
  /**
   * `runbook`: what to do; `portal`: the resource's page in the Azure portal;
   * `logs`: a query in Log Analytics, ready to run; `repository`: the code.
   */
  kind: 'runbook' | 'portal' | 'logs' | 'repository';
  /** What the link leads to, for people. */
  title: string;
  /** Absolute, or a path of the portal itself that begins with `/`. */
  url: string;
}
