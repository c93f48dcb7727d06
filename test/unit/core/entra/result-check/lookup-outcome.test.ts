import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { lookupOutcome } from '../../../../../electron/core/entra/result-check/lookup-outcome';
import * as engine from '../../../../../electron/core/expressions';
import type { FoundUser } from '../../../../../electron/core/webex/user-lookup';

const user = (userName: string, id = '', more: object = {}): FoundUser => ({
  user: { id, userName, emails: [], displayName: '', active: true, created: null, lastModified: null, ...more },
  resource: { id, userName },
});
const outcome = (found: readonly FoundUser[]) =>
  lookupOutcome({ address: 'ada@x.com', found, mappings: defaultMappings(), engine, safe: (text) => text });

describe('lookupOutcome()', () => {
  it.each<[string, readonly FoundUser[], object]>([
    ['no user', [], { kind: 'notFound' }],
    ['one user with the address', [user('ada@x.com', '1')], { kind: 'found', user: { userName: 'ada@x.com' } }],
    ['the same in another case', [user('ADA@X.com', '1')], { kind: 'found' }],
    ['one user twice, by two addresses', [user('ada@x.com', '1'), user('ada@x.com', '1')], { kind: 'found' }],
    ['the same without an id', [user('ada@x.com'), user('Ada@x.com')], { kind: 'found' }],
    ['a user under another address only', [user('lovelace@x.com', '1')], { kind: 'elsewhere', user: { id: '1' } }],
    ['two users', [user('ada@x.com', '1'), user('lovelace@x.com', '2')], { kind: 'several', count: 2 }],
    ['two users of one name', [user('ada@x.com', '1'), user('ada@x.com', '2')], { kind: 'several', count: 2 }],
  ])('with %s', (_name, found, expected) => {
    expect(outcome(found)).toMatchObject(expected);
  });

  it('lists ten of many users, and counts all', () => {
    const many = outcome(Array.from({ length: 25 }, (_, index) => user(`a${index}@x.com`, String(index))));
    expect(many).toMatchObject({ kind: 'several', count: 25 });
    expect(many.kind === 'several' ? many.users : []).toHaveLength(10);
  });

  it('names the attributes of Entra that the mappings use', () => {
    const found = outcome([user('ada@x.com', '1')]);
    expect(found.kind === 'found' ? found.sources : []).toContain('userPrincipalName');
  });
});
