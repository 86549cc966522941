import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';
import { NameRule } from '../shape/shapedType';

/** Names of most networking resources. */
export const networkName: NameRule = {
  pattern: /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,78}[_a-zA-Z0-9])?$/,
  says: "1 to 80 letters, digits, '.', '-' and '_', a letter or digit first, a letter, digit or '_' last",
};

/** Refusals of Microsoft.Network. */
export const networkErrors: ProviderErrors = {
  name: (name, rule) =>
    new ArmError(
      400,
      'InvalidResourceName',
      `Resource name ${name} is invalid: ${rule}.`,
    ),
  body: problem => {
    const message = describeProblem(problem);
    switch (problem.kind) {
      case 'missing':
        return unreadable('MissingJsonProperty', message, problem.path);
      case 'fixed':
        return new ArmError(400, 'PropertyChangeNotAllowed', message, {
          target: problem.path,
        });
      default:
        return unreadable('InvalidJson', message, problem.path);
    }
  },
};

function unreadable(code: string, message: string, target: string): ArmError {
  return new ArmError(
    400,
    'InvalidRequestFormat',
    'Cannot parse the request.',
    { details: [{ code, message, target }] },
  );
}
