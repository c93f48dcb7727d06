import { describe, expect, it } from 'vitest';
import { groupsQuery, readListTotal, usersQuery, writeProbe } from '../../../../electron/core/webex/scim';
import { orgId, token } from '../http/servers';

const credentials = { cloud: { scimBaseUrl: 'https://api.ciscospark.com/v1/scim' }, orgId, token };
const base = `https://api.ciscospark.com/v1/scim/${orgId}`;

describe('the requests of Entra', () => {
  it('look up users by user name', () => {
    expect(usersQuery(credentials, 'guid').url).toBe(`${base}/Users?filter=userName+eq+%22guid%22`);
  });

  it('look up groups by display name, without their members', () => {
    expect(groupsQuery(credentials, 'guid').url).toBe(
      `${base}/Groups?excludedAttributes=members&filter=displayName+eq+%22guid%22`,
    );
  });

  it('keep a strange Org ID inside its part of the path', () => {
    expect(usersQuery({ ...credentials, orgId: '../x?y' }, 'guid').url).toContain('/v1/scim/..%2Fx%3Fy/Users?');
  });

  it('test write access with a change of a user ID, never with a new user', () => {
    const probe = writeProbe(credentials, 'guid');
    expect(probe).toMatchObject({
      method: 'PATCH',
      url: `${base}/Users/guid`,
      body: { type: 'application/scim+json' },
    });
    expect(JSON.parse(probe.body?.text ?? '')).toMatchObject({ Operations: [{ op: 'replace' }] });
  });
});

describe('readListTotal', () => {
  const v2 = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  it.each([
    ['SCIM 2.0', { schemas: v2, totalResults: 0, Resources: [] }, 0],
    ['its urn in other case', { schemas: [v2[0]?.toUpperCase()], Resources: [] }, 0],
    ['SCIM 1.1', { schemas: ['urn:scim:schemas:core:1.0'], totalResults: 0 }, 0],
    ['no resources', { schemas: v2, totalResults: 0 }, 0],
    ['resources null', { schemas: v2, Resources: null }, 0],
    ['only the schema', { schemas: v2 }, 0],
    ['no schema', { totalResults: 0 }, 0],
    ['resources in small letters', { resources: [1] }, 1],
    ['a number as text', { schemas: v2, totalResults: '3' }, 3],
    ['people', { schemas: v2, totalResults: 2, Resources: [{}, {}] }, 2],
    ['an error', { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' }, null],
    ['another object', { message: 'no' }, null],
    ['an empty object', {}, null],
    ['a list', [], null],
    ['nothing', undefined, null],
  ])('%s', (_, json, total) => {
    expect(readListTotal(json)).toBe(total);
  });
});
