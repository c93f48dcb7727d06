import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupActions, groupRequests } from '../../../../shared/texts/group-requests';

const tenantUrl = 'https://api.example/v1/scim/1a2b';
const group = {
  displayName: 'Webex "users" & co',
  objectId: '2f84c1d7',
  members: ['ada@contoso.example', 'li@x.example'],
};

function requestsOf(part: Partial<typeof group> = {}) {
  return groupRequests({ ...group, ...part }, tenantUrl);
}
const bodyOf = (action: string, part = {}) =>
  JSON.parse(requestsOf(part).find((request) => request.action === action)?.body ?? 'null');

describe('the requests for a group', () => {
  it('are those of its life, in order', () => {
    expect(requestsOf().map(({ action, method, url }) => [action, method, url])).toEqual([
      [
        'look',
        'GET',
        `${tenantUrl}/Groups?excludedAttributes=members&filter=displayName+eq+%22Webex+%5C%22users%5C%22+%26+co%22`,
      ],
      ['create', 'POST', `${tenantUrl}/Groups`],
      ['addMembers', 'PATCH', `${tenantUrl}/Groups/{id}`],
      ['removeMembers', 'PATCH', `${tenantUrl}/Groups/{id}`],
      ['rename', 'PATCH', `${tenantUrl}/Groups/{id}`],
      ['delete', 'DELETE', `${tenantUrl}/Groups/{id}`],
    ]);
  });

  it('create it without members, with its object ID as externalId', () => {
    expect(bodyOf('create')).toEqual({
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:Group',
        'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
      ],
      externalId: '2f84c1d7',
      displayName: 'Webex "users" & co',
      meta: { resourceType: 'Group' },
    });
    expect(bodyOf('create', { displayName: '', objectId: '' })).not.toHaveProperty('externalId');
  });

  it('add and remove members by their IDs in Webex', () => {
    const value = [
      { $ref: null, value: '{id of ada@contoso.example}' },
      { $ref: null, value: '{id of li@x.example}' },
    ];
    expect(bodyOf('addMembers').Operations).toEqual([{ op: 'Add', path: 'members', value }]);
    expect(bodyOf('removeMembers').Operations).toEqual([{ op: 'Remove', path: 'members', value }]);
    expect(bodyOf('rename').Operations).toEqual([{ op: 'Replace', path: 'displayName', value: '{new name}' }]);
  });

  it('leave out what the group has no value for', () => {
    expect(requestsOf({ members: [] }).map(({ action }) => action)).toEqual(['look', 'create', 'rename', 'delete']);
    expect(requestsOf({ displayName: '' }).map(({ action }) => action)).not.toContain('look');
  });

  it('find exactly the name of any group', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (displayName) => {
        const [look] = requestsOf({ displayName });
        const filter = new URL(look?.url ?? '').searchParams.get('filter');
        expect(filter).toBe(`displayName eq ${JSON.stringify(displayName)}`);
        expect(requestsOf({ displayName }).map(({ action }) => action)).toEqual([...groupActions]);
      }),
    );
  });
});
