import { ResponseError } from '@backstage/errors';
import { render, screen } from '@testing-library/react';
import { LoadProblem } from './LoadProblem';

function show(error: Error) {
  const live = { value: undefined, error, loadedAt: undefined, refresh() {} };
  render(<LoadProblem live={live} />);
}

describe('LoadProblem', () => {
  it('offers to sign in again when the session has ended', async () => {
    const response = new Response('{}', { status: 401 });
    show(await ResponseError.fromResponse(response));
    expect(screen.getByRole('alert')).toHaveTextContent('session has ended');
    expect(
      screen.getByRole('button', { name: 'Sign in again' }),
    ).toBeInTheDocument();
  });

  it('shows any other failure with its message and a retry', () => {
    show(new Error('the portal is restarting'));
    expect(screen.getByRole('alert')).toHaveTextContent('restarting');
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
