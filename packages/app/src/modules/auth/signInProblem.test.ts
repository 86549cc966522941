import { signInProblem } from './signInProblem';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('signInProblem', () => {
  it.each([
    [named('PopupRejectedError', 'Login rejected'), /window was closed/],
    [named('TypeError', 'Failed to fetch'), /portal does not answer/],
    [new Error('connect ECONNREFUSED'), /cannot reach Microsoft Entra ID/],
    [new Error('self-signed certificate'), /cannot reach Microsoft Entra ID/],
    [
      named('ServiceUnavailableError', 'Entra answers no more'),
      /cannot reach Microsoft Entra ID.*Entra answers no more/,
    ],
    [new Error('something new'), /could not be signed in: something new/],
  ])('explains %s', (error, explanation) => {
    expect(signInProblem(error)).toMatch(explanation);
  });
});
