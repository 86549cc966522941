import { list, oneOf, required } from '../shape/Rule';
import { guid } from '../shape/guid';

const lifecycle = ['get', 'list', 'delete', 'recover', 'purge'];
const copies = ['backup', 'restore'];

/** Who may do what with a vault's content, where the vault does not use Azure's roles. */
export const accessPolicies = list(
  {
    tenantId: required(guid),
    objectId: required(guid),
    applicationId: guid,
    permissions: required({
      certificates: permissions(
        'create',
        'import',
        'update',
        'managecontacts',
        'getissuers',
        'listissuers',
        'setissuers',
        'deleteissuers',
        'manageissuers',
      ),
      keys: permissions(
        'create',
        'import',
        'update',
        'encrypt',
        'decrypt',
        'wrapKey',
        'unwrapKey',
        'sign',
        'verify',
        'release',
        'rotate',
        'getrotationpolicy',
        'setrotationpolicy',
      ),
      secrets: permissions('set'),
      storage: permissions(
        'set',
        'update',
        'regeneratekey',
        'setsas',
        'listsas',
        'getsas',
        'deletesas',
      ),
    }),
  },
  { most: 1024 },
);

function permissions(...own: string[]) {
  return list(oneOf('all', ...lifecycle, ...copies, ...own));
}
