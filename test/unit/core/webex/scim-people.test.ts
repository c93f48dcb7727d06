import { afterEach, describe, expect, it } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import { PeopleReading } from '../../../../electron/core/webex/scim-people';
import type { WebexPerson } from '../../../../electron/core/webex/webex-person';
import { issueToken } from '../../../../electron/features/practice/token';
import { practice } from '../../features/practice/client';
import { client, closeAll, json, orgId } from '../http/servers';
import { allPeople, names, type PageRequest, pageOf, reading } from './people-server';

afterEach(closeAll);

describe('all people are read from a server that', () => {
  it.each<[string, (page: PageRequest) => object, number]>([
    ['pages as requested', (page) => ({ totalResults: 250, Resources: pageOf(page) }), 3],
    ['gives smaller pages', (page) => ({ totalResults: 250, itemsPerPage: 40, Resources: pageOf(page, 40) }), 7],
    ['does not say how many there are', (page) => ({ Resources: pageOf(page) }), 6],
    ['says null', (page) => ({ totalResults: null, Resources: pageOf(page) }), 6],
    ['says it as text', (page) => ({ totalResults: '250', Resources: pageOf(page) }), 3],
    ['counts the page, not the list', (page) => ({ totalResults: pageOf(page).length, Resources: pageOf(page) }), 5],
    [
      'counts the page, and gives smaller ones',
      (page) => ({ totalResults: pageOf(page, 40).length, Resources: pageOf(page, 40) }),
      9,
    ],
    [
      'gives the first users again and again, as many as requested',
      (page) => ({ totalResults: 250, Resources: allPeople.slice(0, page.count) }),
      8,
    ],
    ['returns all people at once', () => ({ Resources: allPeople }), 1],
    ['returns all people at once, and counts', () => ({ totalResults: 250, Resources: allPeople }), 1],
    [
      'leaves Resources out behind the end',
      (page) => ({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        ...(page.start > 250 ? {} : { Resources: pageOf(page) }),
      }),
      6,
    ],
    ['writes the names of its attributes in capitals', (page) => ({ TOTALRESULTS: 250, RESOURCES: pageOf(page) }), 3],
    ['says how many there are in words', (page) => ({ totalResults: '250 users', Resources: pageOf(page) }), 3],
    ['announces more than it shows', (page) => ({ totalResults: 260, Resources: pageOf(page) }), 9],
    [
      'has an empty page in the middle',
      (page) => ({
        totalResults: 350,
        Resources:
          page.start === 101 ? [] : page.start === 1 ? pageOf(page) : allPeople.slice(page.start - 101, page.start - 1),
      }),
      9,
    ],
  ])('%s', async (_name, answer, requests) => {
    const { server, people, run, made, pages } = await reading((page, _request, response) =>
      json(response, 200, answer(page)),
    );
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
    expect(server.requests.length).toBe(requests);
    expect(server.requests[0]).toBe(`GET /v1/scim/${orgId}/Users?startIndex=1&count=100`);
    expect(made.view()).toMatchObject({ people: 250, unreadable: 0, complete: true });
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(await run()).toBeNull();
    expect(server.requests.length).toBe(requests);
  });

  it.each([
    [37, 400],
    [37, 404],
    [100, 404],
    [100, 416],
  ])('refuses what is behind the last of %i users with %i', async (count, status) => {
    const { people, run, made } = await reading((page, _request, response) => {
      if (page.start !== 1) return json(response, status, { detail: 'startIndex out of range' });
      json(response, 200, { totalResults: count, Resources: allPeople.slice(0, count) });
    });
    expect(await run()).toBeNull();
    expect(people).toHaveLength(count);
    expect(made.view()).toMatchObject({ announced: count, complete: true });
  });

  it('refuses what is behind a last page that is shorter than the others, without a total', async () => {
    const { people, run } = await reading((page, _request, response) => {
      if (page.start > 250) json(response, 404, {});
      else json(response, 200, { Resources: pageOf(page) });
    });
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
  });

  it.each([
    ['the middle of the list', (page: PageRequest) => ({ totalResults: 250, Resources: pageOf(page) })],
    ['what follows a full page, without a total', (page: PageRequest) => ({ Resources: pageOf(page) })],
    ['what follows the only page, without a total', () => ({ Resources: allPeople.slice(0, 37) })],
  ])('is not whole if the server refuses %s', async (_name, answer) => {
    const { run, made } = await reading((page, _request, response) => {
      if (page.start !== 1) json(response, 400, { detail: 'startIndex out of range' });
      else json(response, 200, answer(page));
    });
    expect(await run()).toMatchObject({ code: 'http.unexpected' });
    expect(made.view()).toMatchObject({ complete: false });
  });

  it('is the practice Webex', async () => {
    await using webex = await practice();
    const credentials = {
      cloud: webex.webex.cloud,
      orgId: webex.webex.organization.id,
      token: new Token(issueToken('fullAdministrator', new Date())),
    };
    const people: WebexPerson[] = [];
    const made = new PeopleReading(client(), async () => credentials, {
      onPeople: (page) => void people.push(...page),
    });
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
  it.each<[string, (page: PageRequest) => object, string]>([
    [
      'gives the first page again and again',
      () => ({ totalResults: 250, Resources: allPeople.slice(0, 100) }),
      'people.repeating',
    ],
    ['does so without a number', () => ({ Resources: allPeople.slice(0, 100) }), 'people.repeating'],
    [
      'announces without end, and gives nothing',
      (page) => ({ totalResults: 1e15, Resources: page.start === 1 ? pageOf(page, 100) : [] }),
      'people.incomplete',
    ],
  ])('%s', async (_name, answer, code) => {
    const { server, people, run, made } = await reading((page, _request, response) =>
      json(response, 200, answer(page)),
    );
    expect(await run()).toMatchObject({ code, detail: { host: `127.0.0.1:${server.port}` } });
    expect(server.requests.length).toBeLessThan(13);
    expect(names(people)).toEqual(names(allPeople.slice(0, 100)));
    expect(made.view()).toMatchObject({ people: 100, complete: false });
    // A second run ends, too.
    expect(await run()).toMatchObject({ code });
    expect(people.length).toBe(100);
  });

  it('returns one full page for ever: the page is the whole list', async () => {
    const hundred = allPeople.slice(0, 100);
    const { run, people } = await reading((_asked, _request, response) =>
      json(response, 200, { totalResults: 100, Resources: hundred }),
    );
    expect(await run()).toBeNull();
    expect(people.length).toBe(100);
  });
});
