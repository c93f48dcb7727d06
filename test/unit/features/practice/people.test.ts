import { describe, expect, it } from 'vitest';
import { accounts, otherOrganizationId } from '../../../../electron/features/practice/accounts';
import { sampleGroups, samplePeople } from '../../../../electron/features/practice/people';
import { practice } from './client';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const text = (base64: string) => Buffer.from(base64, 'base64').toString();

describe('people/me', () => {
  it.each([
    ['fullAdministrator', ['Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfZnVsbF9hZG1pbg']],
    ['userAdministrator', ['Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfdXNlcl9hZG1pbg']],
    ['person', []],
  ] as const)('%s', async (account, roles) => {
    await using it = await practice();
    const me = (await (await it.get(it.webex.cloud.peopleUrl, account)).json()) as { id: string; orgId: string };
    expect(me).toMatchObject({
      emails: [accounts[account].email],
      displayName: expect.any(String),
      roles,
      type: 'person',
    });
    expect(text(me.orgId)).toBe(`ciscospark://us/ORGANIZATION/${it.webex.organization.id}`);
    expect(me.orgId).not.toContain('=');
    const user = await it.get(`${it.scim}/Users/${text(me.id).split('/').at(-1)}`);
    expect(await user.json()).toMatchObject({ userName: accounts[account].email });
  });
});

describe('the sample people', () => {
  it('are a few dozen, each with an id and name of their own', () => {
    expect(samplePeople.length).toBe(48);
    expect(new Set(samplePeople.map(({ id }) => id)).size).toBe(48);
    expect(new Set(samplePeople.map(({ userName }) => userName)).size).toBe(48);
    for (const { id, userName } of [...samplePeople]) {
      expect(id).toMatch(uuid);
      expect(userName).toMatch(/^[a-z.-]+@practice\.example$/);
    }
    expect(samplePeople.filter(({ displayName = '' }) => /\p{Script=Han}/u.test(displayName)).length).toBeGreaterThan(
      5,
    );
    expect(samplePeople.filter(({ active }) => !active).length).toBe(3);
    expect(otherOrganizationId).toMatch(uuid);
  });

  it('are in groups, and the groups have no other members', () => {
    const ids = new Set(samplePeople.map(({ id }) => id));
    expect(sampleGroups.map(({ members = [] }) => members.length)).toEqual([
      48,
      ...sampleGroups.slice(1).map(() => expect.any(Number)),
    ]);
    for (const { members = [] } of sampleGroups) {
      expect(members.length).toBeGreaterThan(3);
      for (const { value } of members) expect(ids.has(value)).toBe(true);
    }
  });
});
