import { parseRoleCondition } from './roleCondition';

const sender = '2b629674-e913-4c01-ae53-ef4638d8f975';
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';

// The form that Azure's portal writes for "constrain roles and principal types".
const condition = `(
 (
  !(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})
 )
 OR
 (
  @Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${sender}}
  AND
  @Request[Microsoft.Authorization/roleAssignments:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal'}
 )
)`;

const write = 'Microsoft.Authorization/roleAssignments/write';

describe('a condition on role assignments', () => {
  it.each([
    ['the named role', write, sender, 'ServicePrincipal', true],
    ['another role', write, owner, 'ServicePrincipal', false],
    ['another kind of principal', write, sender, 'User', false],
    ['another action', 'Microsoft.Cache/redis/write', '', '', true],
  ])('decides on %s', (_, action, role, principalType, expected) => {
    const decide = parseRoleCondition(condition);
    const attributes = { RoleDefinitionId: role, PrincipalType: principalType };
    expect(decide({ action, attributes })).toBe(expected);
  });

  it.each(['(', '@Request[a:B] Unknown {c}', 'ActionMatches{}', '!'])(
    'refuses %s',
    text => {
      expect(() => parseRoleCondition(text)).toThrow(SyntaxError);
    },
  );
});
