import { afterEach, describe, expect, it } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import { PeopleReading } from '../../../../electron/core/webex/scim-people';
import type { WebexPerson } from '../../../../electron/core/webex/webex-person';
import { issueToken } from '../../../../electron/features/practice/token';
import { practice } from '../../features/practice/client';
import { client, closeAll, json, orgId } from './http/servers';
import { type Asked, everybody, names, pageOf, reading } from './people-server';

afterEach(closeAll);

describe('all people are read from a server that', () => {
  it.each<[string, (asked: Asked) => object, number]>([
    ['pages as asked', (asked) => ({ totalResults: 250, Resources: pageOf(asked) }), 3],
    ['gives smaller pages', (asked) => ({ totalResults: 250, itemsPerPage: 40, Resources: pageOf(asked, 40) }), 7],
    ['does not say how many there are', (asked) => ({ Resources: pageOf(asked) }), 4],
    ['says null', (asked) => ({ totalResults: null, Resources: pageOf(asked) }), 4],
    ['says it as text', (asked) => ({ totalResults: '250', Resources: pageOf(asked) }), 3],
    ['counts the page, not the list', (asked) => ({ totalResults: pageOf(asked).length, Resources: pageOf(asked) }), 4],
    [
      'counts the page, and gives smaller ones',
      (asked) => ({ totalResults: pageOf(asked, 40).length, Resources: pageOf(asked, 40) }),
      8,
    ],
    ['gives everybody at once', () => ({ Resources: everybody }), 1],
    ['gives everybody at once, and counts', () => ({ totalResults: 250, Resources: everybody }), 1],
    [
      'leaves Resources out behind the end',
      (asked) => ({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        ...(asked.start > 250 ? {} : { Resources: pageOf(asked) }),
      }),
      4,
    ],
    ['announces more than it shows', (asked) => ({ totalResults: 260, Resources: pageOf(asked) }), 5],
    [
      'has an empty page in the middle',
      (asked) => ({
        totalResults: 350,
        Resources:
          asked.start === 101
            ? []
            : asked.start === 1
              ? pageOf(asked)
              : everybody.slice(asked.start - 101, asked.start - 1),
      }),
      4,
    ],
  ])('%s', async (_name, answer, requests) => {
    const { server, people, run, made, pages } = await reading((asked, _request, response) =>
      json(response, 200, answer(asked)),
    );
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(everybody));
    expect(server.requests.length).toBe(requests);
    expect(server.requests[0]).toBe(`GET /v1/scim/${orgId}/Users?startIndex=1&count=100`);
    expect(made.view()).toMatchObject({ people: 250, unreadable: 0, complete: true });
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(await run()).toBeNull();
    expect(server.requests.length).toBe(requests);
  });

  it('is the practice Webex', async () => {
    await using webex = await practice();
    const place = {
      cloud: webex.webex.cloud,
      orgId: webex.webex.organization.id,
      token: new Token(issueToken('fullAdministrator', new Date())),
    };
    const people: WebexPerson[] = [];
    const made = new PeopleReading(client(), async () => place, { onPeople: (page) => void people.push(...page) });
    expect(await made.run(new AbortController().signal)).toBeNull();
    expect(people.length).toBe(48);
    expect(people[0]).toEqual({
      userName: 'ada.lovelace@practice.example',
      emails: ['ada.lovelace@practice.example'],
      displayName: 'Ada Lovelace',
      givenName: 'Ada',
      familyName: 'Lovelace',
      externalId: 'ada.lovelace',
      active: true,
    });
    expect(people.filter(({ active }) => active === false).length).toBe(3);
  });
});

describe('a person', () => {
  it.each<[string, object, Partial<WebexPerson>]>([
    [
      'with everything',
      {
        userName: ' a@x.com ',
        displayName: 'A',
        name: { givenName: 'G', familyName: 'F' },
        emails: [{ value: 'a@x.com', primary: true }, { value: 'b@x.com' }],
        active: true,
        externalId: 'e',
      },
      {
        userName: 'a@x.com',
        displayName: 'A',
        givenName: 'G',
        familyName: 'F',
        emails: ['a@x.com', 'b@x.com'],
        active: true,
        externalId: 'e',
      },
    ],
    [
      'with nothing but a userName',
      { userName: 'a@x.com' },
      { displayName: '', givenName: '', familyName: '', emails: [], active: null, externalId: '' },
    ],
    [
      'with odd values',
      {
        userName: 'a@x.com',
        displayName: 7,
        name: 'A',
        emails: [{}, null, 'b@x.com'],
        active: 'perhaps',
        externalId: null,
      },
      { displayName: '', emails: ['b@x.com'], active: null, externalId: '' },
    ],
    ['with active as text', { userName: 'a@x.com', active: 'False' }, { active: false }],
    ['with a formatted name alone', { userName: 'a@x.com', name: { formatted: 'A B' } }, { displayName: 'A B' }],
  ])('%s', async (_name, resource, person) => {
    const { people, run } = await reading((_asked, _request, response) =>
      json(response, 200, { totalResults: 1, Resources: [resource] }),
    );
    expect(await run()).toBeNull();
    expect(people).toMatchObject([person]);
  });

  it('without a userName is counted and left out', async () => {
    const Resources = [{ id: '1' }, { userName: '' }, { userName: 5 }, null, 'x', { userName: 'a@x.com' }];
    const { people, run, made } = await reading((_asked, _request, response) =>
      json(response, 200, { totalResults: 6, Resources }),
    );
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(['a@x.com']);
    expect(made.view()).toEqual({ people: 1, unreadable: 5, announced: 6, complete: true });
  });
});

describe('a server that would never end', () => {
  it.each<[string, (asked: Asked) => object, string]>([
    [
      'gives the first page again and again',
      (asked) => ({ totalResults: 250, Resources: everybody.slice(0, asked.count) }),
      'people.repeating',
    ],
    ['does so without a number', (asked) => ({ Resources: everybody.slice(0, asked.count) }), 'people.repeating'],
    [
      'announces without end, and gives nothing',
      (asked) => ({ totalResults: 1e15, Resources: asked.start === 1 ? pageOf(asked) : [] }),
      'people.incomplete',
    ],
  ])('%s', async (_name, answer, code) => {
    const { server, people, run, made } = await reading((asked, _request, response) =>
      json(response, 200, answer(asked)),
    );
    expect(await run()).toMatchObject({ code, detail: { host: `127.0.0.1:${server.port}` } });
    expect(server.requests.length).toBeLessThan(7);
    expect(names(people)).toEqual(names(everybody.slice(0, 100)));
    expect(made.view()).toMatchObject({ people: 100, complete: false });
    // A second run ends, too.
    expect(await run()).toMatchObject({ code });
    expect(people.length).toBe(100);
  });

  it('returns one full page for ever: the page is the whole list', async () => {
    const hundred = everybody.slice(0, 100);
    const { run, people } = await reading((_asked, _request, response) =>
      json(response, 200, { totalResults: 100, Resources: hundred }),
    );
    expect(await run()).toBeNull();
    expect(people.length).toBe(100);
  });
});
