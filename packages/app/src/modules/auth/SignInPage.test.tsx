import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oidcAuthApiRef } from './oidcAuthApi';
import { SignInPage } from './SignInPage';

type AuthApi = typeof oidcAuthApiRef.T;
type Identity = Awaited<ReturnType<AuthApi['getBackstageIdentity']>>;

const engineer: Identity = {
  token: 'token',
  identity: {
    type: 'user',
    userEntityRef: 'user:default/engineer',
    ownershipEntityRefs: ['group:default/product'],
  },
};

function renderPage(
  answer: (options: { optional?: boolean }) => Promise<Identity>,
) {
  const authApi: Partial<AuthApi> = {
    getBackstageIdentity: async options => answer({ ...options }),
    getProfile: async () => ({ displayName: 'Engineer' }),
  };
  const onSignInSuccess = jest.fn();
  renderInTestApp(<SignInPage onSignInSuccess={onSignInSuccess} />, {
    apis: [[oidcAuthApiRef, authApi as AuthApi]],
  });
  return onSignInSuccess;
}

describe('SignInPage', () => {
  it('takes up a session that is there', async () => {
    const onSignInSuccess = renderPage(async () => engineer);

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    expect(await identity.getBackstageIdentity()).toEqual(engineer?.identity);
  });

  it('signs in at the press of the button', async () => {
    const onSignInSuccess = renderPage(async ({ optional }) =>
      optional ? undefined : engineer,
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in' }),
    );

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('says what is wrong and lets one try again', async () => {
    const onSignInSuccess = renderPage(async ({ optional }) => {
      if (optional) {
        return undefined;
      }
      throw new Error('Failed to sign-in, unable to resolve user identity');
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /your account is not in its catalog/,
    );
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });
});
