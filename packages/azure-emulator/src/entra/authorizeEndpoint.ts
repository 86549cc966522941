import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { accountPage, messagePage } from './accountPage';
import { openDirectory } from './Directory';
import { keepGrant } from './grants';

const CODE_LIFETIME_MS = 10 * 60 * 1000;

/** The sign-in page, and where its form goes; a person chooses one of the accounts. */
export function answerAuthorize(
  request: EmulatorRequest,
  context: EmulatorContext,
): EmulatorResponse {
  const { query } = request;
  const directory = openDirectory(context);
  const application = directory.applications.get(query.get('client_id') ?? '');
  if (!application) {
    return refusal(
      `AADSTS700016: Application with identifier '${query.get('client_id') ?? ''}' was not found in the directory.`,
    );
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isLoopback(redirectUri)) {
    return refusal(
      `AADSTS50011: The redirect URI '${redirectUri}' does not match the redirect URIs configured for the application.`,
    );
  }
  if (query.get('response_type') !== 'code') {
    return back(request, {
      error: 'unsupported_response_type',
      error_description: `AADSTS700054: response_type '${query.get('response_type') ?? ''}' is not enabled for the application.`,
    });
  }
  if (query.get('prompt') === 'none') {
    return back(request, {
      error: 'login_required',
      error_description:
        'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
    });
  }
  if (request.method !== 'POST') {
    return accountPage({
      applicationName: application.displayName,
      accounts: [...directory.users.values()],
      loginHint: query.get('login_hint') ?? undefined,
      action: `${request.path}?${query}`,
    });
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (form.has('cancel')) {
    return back(request, {
      error: 'access_denied',
      error_description:
        'AADSTS65004: User declined to consent to access the app.',
    });
  }
  const user = directory.users.get(form.get('account') ?? '');
  if (!user) {
    return refusal('AADSTS50034: The user account does not exist.');
  }
  const code = keepGrant(
    'entra.codes',
    {
      clientId: application.clientId,
      userId: user.id,
      scope: query.get('scope') ?? 'openid',
      redirectUri,
      nonce: query.get('nonce') ?? undefined,
      codeChallenge: query.get('code_challenge') ?? undefined,
      codeChallengeMethod: query.get('code_challenge_method') ?? undefined,
      expiresAt: context.clock.now() + CODE_LIFETIME_MS,
    },
    context,
  );
  return back(request, { code });
}

/** Signs out: there is no session to end, only the way back. */
export function answerLogout(request: EmulatorRequest): EmulatorResponse {
  const target = request.query.get('post_logout_redirect_uri');
  return target && isLoopback(target)
    ? { status: 302, headers: { Location: target } }
    : messagePage(200, 'You signed out', 'You may close this window.');
}

function back(
  request: EmulatorRequest,
  answer: Record<string, string>,
): EmulatorResponse {
  const target = new URL(request.query.get('redirect_uri') ?? '');
  const state = request.query.get('state');
  const all = { ...answer, ...(state !== null && { state }) };
  for (const [name, value] of Object.entries(all)) {
    target.searchParams.set(name, value);
  }
  return { status: 302, headers: { Location: target.toString() } };
}

function refusal(message: string): EmulatorResponse {
  return messagePage(400, 'You can’t sign in here', message);
}

/** The sign-in app takes any address on this machine. */
function isLoopback(uri: string): boolean {
  try {
    return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(uri).hostname);
  } catch {
    return false;
  }
}
