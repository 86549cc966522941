import { AuthenticationError } from '@backstage/errors';
import { oidMatchingUserEntityAnnotation } from './oidMatchingUserEntityAnnotation';

type Resolver = ReturnType<typeof oidMatchingUserEntityAnnotation>;
type SignIn = Parameters<Resolver>;

function resolve(claims: Record<string, unknown>) {
  const signInWithCatalogUser = jest.fn(async () => ({ token: 'token' }));
  const info = {
    profile: {},
    result: { fullProfile: { tokenset: { claims: () => claims } } },
  } as unknown as SignIn[0];
  const context = { signInWithCatalogUser } as unknown as SignIn[1];
  const answer = oidMatchingUserEntityAnnotation()(info, context);
  return { answer, signInWithCatalogUser };
}

describe('oidMatchingUserEntityAnnotation', () => {
  it('finds the user by the object id of the id token, with no e-mail at all', async () => {
    const { answer, signInWithCatalogUser } = resolve({ oid: 'an-object-id' });
    await expect(answer).resolves.toEqual({ token: 'token' });
    expect(signInWithCatalogUser).toHaveBeenCalledWith({
      annotations: { 'graph.microsoft.com/user-id': 'an-object-id' },
    });
  });

  it('refuses a token without object id and says why', async () => {
    await expect(
      resolve({ email: 'engineer@slipway.example' }).answer,
    ).rejects.toThrow(AuthenticationError);
  });
});
