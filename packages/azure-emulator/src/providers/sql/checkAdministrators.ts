import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';

const RESERVED = [
  'admin',
  'administrator',
  'dbmanager',
  'dbo',
  'guest',
  'loginmanager',
  'public',
  'root',
  'sa',
];
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** A new server needs a login with a password, or Entra alone. */
export function checkAdministrators(
  server: ArmResource,
  existing: ArmResource | undefined,
): void {
  const { administratorLogin, administratorLoginPassword, administrators } =
    server.properties as {
      administratorLogin?: string;
      administratorLoginPassword?: string;
      administrators?: { azureADOnlyAuthentication?: boolean };
    };
  const entra = givenAdministrators(server);
  if (entra) {
    requireValue(entra.login, 'administrators.login');
    requireValue(entra.sid, 'administrators.sid');
  }
  const isEntraOnly = administrators?.azureADOnlyAuthentication === true;
  if (!existing && !isEntraOnly) {
    requireValue(administratorLogin, 'AdministratorLogin');
    requireValue(administratorLoginPassword, 'AdministratorLoginPassword');
  }
  if (RESERVED.includes(String(administratorLogin).toLowerCase())) {
    throw invalidValue('AdministratorLogin');
  }
  if (administratorLoginPassword !== undefined) {
    checkPassword(administratorLoginPassword, administratorLogin);
  }
}

/** The Entra administrator that a server's body names; Azure CLI sends an empty one where there is none. */
export function givenAdministrators({
  properties,
}: ArmResource): Record<string, unknown> | undefined {
  const administrators = (properties.administrators ?? {}) as Record<
    string,
    unknown
  >;
  return Object.keys(administrators).length > 0 ? administrators : undefined;
}

function checkPassword(password: string, login: string | undefined): void {
  const isComplex =
    password.length >= 8 &&
    password.length <= 128 &&
    KINDS.filter(kind => kind.test(password)).length >= 3 &&
    !(login && password.toLowerCase().includes(login.toLowerCase()));
  if (!isComplex) {
    throw new ArmError(
      400,
      'PasswordNotComplex',
      'Password validation failed. The password does not meet policy requirements because it is not complex enough.',
    );
  }
}

function requireValue(value: unknown, parameter: string): void {
  if (!value) {
    throw invalidValue(parameter);
  }
}

function invalidValue(parameter: string): ArmError {
  return new ArmError(
    400,
    'InvalidParameterValue',
    `Invalid value given for parameter ${parameter}. Specify a valid parameter value.`,
    { target: parameter },
  );
}
