const explanations: [pattern: RegExp, explanation: string][] = [
  [
    /PopupRejected|popup was closed|Popup/i,
    'The sign-in window was closed before you were signed in. Try again, and allow pop-up windows for this page.',
  ],
  [
    /unable to resolve user identity|Failed to resolve user|No identity/i,
    'Microsoft Entra ID knows you, but this portal does not yet: your account is not in its catalog. It reads accounts every few minutes; if this stays, ask the platform team.',
  ],
  [
    /Failed to fetch|NetworkError|Load failed/i,
    'The portal does not answer. Check your connection, and whether the portal runs.',
  ],
  [
    /ServiceUnavailable|issuer|ECONNREFUSED|certificate|self-signed|ENOTFOUND/i,
    'The portal cannot reach Microsoft Entra ID. The platform team finds the cause in the log of the backend.',
  ],
];

/** Why signing in failed and what to do, for people, with the error's words. */
export function signInProblem(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : '';
  const known = explanations.find(([pattern]) => pattern.test(text));
  const message = error instanceof Error ? error.message : String(error);
  return known
    ? `${known[1]} (${message})`
    : `You could not be signed in: ${message}`;
}
