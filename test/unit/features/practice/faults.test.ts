import { describe, expect, it } from 'vitest';
import { otherOrganizationId } from '../../../../electron/features/practice/accounts';
import { issueToken } from '../../../../electron/features/practice/token';
import type { PracticeFault } from '../../../../shared/contract';
import { practiceFaults } from '../../../../shared/enums';
import { practice } from './client';

// Takes long: `npm run check` leaves it out.

describe('a fault that is on', () => {
  it.each([
    ['expiredToken', 401],
    ['forbidden', 403],
    ['serverError', 500],
  ] as const)('%s answers %d at every address of the API, not on the sign-in page', async (fault, status) => {
    await using it = await practice();
    it.webex.setFaults([fault]);
    for (const url of [it.webex.cloud.peopleUrl, `${it.scim}/Users`, `${it.scim}/Groups`, `${it.scim}/Users`]) {
      const response = await it.get(url);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({
        message: expect.any(String),
        errors: [{ description: expect.any(String) }],
        trackingId: response.headers.get('trackingid'),
      });
    }
    expect((await it.authorize()).status).toBe(200);
    it.webex.setFaults([]);
    expect((await it.get(it.webex.cloud.peopleUrl)).status).toBe(200);
  });

  it('tooManyRequests refuses each address once, then lets one request through, and so on', async () => {
    await using it = await practice();
    it.webex.setFaults(['tooManyRequests']);
    const statuses = async (url: string) =>
      [await it.get(url), await it.get(url), await it.get(`${url}?count=1`), await it.get(url)].map(
        ({ status }) => status,
      );
    expect(await statuses(`${it.scim}/Users`)).toEqual([429, 200, 429, 200]);
    expect(await statuses(`${it.scim}/Groups`)).toEqual([429, 200, 429, 200]);
    expect((await it.get(it.webex.cloud.peopleUrl)).headers.get('retry-after')).toBe('3');
    it.webex.setFaults([]);
    it.webex.setFaults(['tooManyRequests']);
    expect((await it.get(it.webex.cloud.peopleUrl)).status).toBe(429);
  });

  it('revokedToken refuses what was issued before it, and no later sign-in', async () => {
    let now = new Date('2026-11-22T10:00:00Z');
    await using it = await practice({ now: () => now });
    const ask = async (token: string) =>
      (await fetch(it.webex.cloud.peopleUrl, { headers: { authorization: `Bearer ${token}` } })).status;
    const old = issueToken('fullAdministrator', now);
    now = new Date('2026-11-22T10:01:00Z');
    it.webex.setFaults(['revokedToken']);
    now = new Date('2026-11-22T10:02:00Z');
    // Switching another fault on in between revokes nothing anew.
    const fresh = issueToken('fullAdministrator', now);
    it.webex.setFaults(['revokedToken', 'wrongOrganization']);
    expect([await ask(old), await ask(fresh)]).toEqual([401, 200]);
    it.webex.setFaults([]);
    expect([await ask(old), await ask(fresh)]).toEqual([200, 200]);
  });

  it('wrongOrganization reports another organization', async () => {
    await using it = await practice();
    it.webex.setFaults(['wrongOrganization']);
    const { orgId } = (await (await it.get(it.webex.cloud.peopleUrl)).json()) as { orgId: string };
    expect(Buffer.from(orgId, 'base64').toString()).toBe(`ciscospark://us/ORGANIZATION/${otherOrganizationId}`);
    expect((await it.get(`${it.scim}/Users`)).status).toBe(200);
  });

  it('slow holds the answer back for four seconds, and closing does not wait for it', { timeout: 15_000 }, async () => {
    const it = await practice();
    it.webex.setFaults(['slow']);
    const begun = Date.now();
    expect((await it.get(it.webex.cloud.peopleUrl)).status).toBe(200);
    expect(Date.now() - begun).toBeGreaterThan(3900);
    const held = it.get(it.webex.cloud.peopleUrl).catch(() => 'broken off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = Date.now();
    await it.webex.close();
    expect(await held).toBe('broken off');
    expect(Date.now() - closing).toBeLessThan(1000);
  });
});

describe('the switches', () => {
  it('report each change once, in the order of the page', async () => {
    await using it = await practice();
    const reported: (readonly PracticeFault[])[] = [];
    const end = it.webex.onFaultsChanged((faults) => reported.push(faults));
    it.webex.setFaults(['wrongOrganization', 'slow', 'slow']);
    it.webex.setFaults(['slow', 'wrongOrganization']);
    end();
    it.webex.setFaults([]);
    expect(reported).toEqual([['slow', 'wrongOrganization']]);
    expect(it.webex.faults()).toEqual([]);
  });

  it('can be set on the sign-in page, which then shows them and leads back to itself', async () => {
    await using it = await practice();
    const reported: (readonly PracticeFault[])[] = [];
    it.webex.onFaultsChanged((faults) => reported.push(faults));
    const response = await it.submit('/practice/faults', [
      ['fault', 'forbidden'],
      ['fault', 'slow'],
      ['shown', ''],
    ]);
    expect(response.status).toBe(303);
    expect(reported).toEqual([['forbidden', 'slow']]);
    const page = await (await fetch(new URL(response.headers.get('location') ?? '', it.origin))).text();
    expect([...page.matchAll(/value="(\w+)" aria-describedby="[\w-]+" checked/g)].map(([, fault]) => fault)).toEqual([
      'forbidden',
      'slow',
    ]);
    expect(page).toContain('2 faults on');
    await it.submit('/practice/faults', { shown: 'forbidden,slow' });
    expect(it.webex.faults()).toEqual([]);
  });

  it.each([
    [
      'a changed box counts with the choice',
      [
        ['fault', 'slow'],
        ['shown', ''],
      ],
      [],
      ['slow'],
    ],
    ['an unchanged page leaves what the app set meanwhile', [['shown', '']], ['slow'], ['slow']],
    [
      'an unknown fault changes nothing',
      [
        ['fault', 'meteor'],
        ['shown', ''],
      ],
      ['slow'],
      ['slow'],
    ],
  ] as [string, [string, string][], PracticeFault[], PracticeFault[]][])('%s', async (_name, fields, before, after) => {
    await using it = await practice();
    it.webex.setFaults(before);
    await it.submit('/idb/oauth2/v1/authorize/decision', [['account', 'person'], ...fields]);
    expect(it.webex.faults()).toEqual(after);
  });

  it('are separate in two servers', async () => {
    await using one = await practice();
    await using two = await practice();
    one.webex.setFaults(practiceFaults);
    expect([one.webex.faults().length, two.webex.faults().length]).toEqual([practiceFaults.length, 0]);
  });
});
