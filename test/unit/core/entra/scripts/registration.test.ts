import { expect, it } from 'vitest';
import type { Node } from 'web-tree-sitter';
import { entraScript } from '../../../../../electron/core/entra/scripts';
import { complaints, resolve } from '../../practice-entra/contract';
import { grammar } from './grammars';
import { context } from './sample-values';

/** The variables of the script that stand for more than a text. */
const lists: Readonly<Record<string, string>> = { $access: "@(@{ id = $scope; type = 'Scope' })" };

const parse = await grammar('powershell');

/** The value of a PowerShell literal; a variable is a text. */
function literalOf(node: Node): unknown {
  if (node.type === 'hash_literal_expression')
    return Object.fromEntries(
      node
        .descendantsOfType('hash_entry')
        .filter((entry) => entry?.parent?.parent?.id === node.id)
        .map((entry) => [entry?.namedChild(0)?.text, literalOf(entry?.namedChild(1) as Node)]),
    );
  if (node.type === 'array_expression') return node.namedChildren.map((child) => literalOf(child as Node));
  if (node.type === 'variable' || node.type === 'member_access') {
    const list = lists[node.text];
    if (list) return literalOf(parse(list));
    return /^\$(true|false)$/.test(node.text) ? node.text === '$true' : 'text';
  }
  if (node.type === 'string_literal') return node.text.slice(1, -1);
  return literalOf(node.namedChild(0) as Node);
}

it('registers the application with requests that Microsoft Graph’s metadata has', () => {
  const root = parse(entraScript('powershell', 'registration', context()).text);
  const writes = root.descendantsOfType('command').flatMap((command) => {
    const [method, address] = (command?.descendantsOfType('string_literal') ?? []).map((each) => each?.text);
    const body = command?.descendantsOfType('hash_literal_expression')[0];
    return method === "'POST'" && body ? [{ address: address?.slice(1, -1) ?? '', body: literalOf(body) }] : [];
  });
  expect(writes.map(({ address }) => address)).toEqual(['/applications', '/servicePrincipals', '/servicePrincipals/']);
  const bodies = [
    ['/applications/{id}', writes[0]?.body],
    ['/servicePrincipals/{id}', writes[1]?.body],
    ['/servicePrincipals/{id}/appRoleAssignedTo/{id}', writes[2]?.body],
  ] as const;
  for (const [path, body] of bodies) {
    const found = resolve(path);
    if (!found || !('type' in found)) throw new Error(`no ${path}`);
    expect(Object.keys(body as object).length).toBeGreaterThan(1);
    expect(complaints(body, found.type)).toEqual([]);
  }
  expect(writes[0]?.body).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    publicClient: { redirectUris: ['http://localhost'] },
    requiredResourceAccess: [{ resourceAccess: [{ type: 'Scope' }] }],
  });
});
