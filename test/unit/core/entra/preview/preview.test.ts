import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { previewMappings } from '../../../../../electron/core/entra/preview/preview';
import * as expressions from '../../../../../electron/core/expressions';
import type { AttributeMapping, EntraPerson } from '../../../../../shared/contract';
import { fakeEngine } from '../fake-engine';
import { anyMappings, constant, expression, mapping, none } from '../samples';

const tenantUrl = 'https://api.ciscospark.com/v1/scim/a35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise];
const meta = { resourceType: 'User' };

const anna: EntraPerson = {
  userPrincipalName: 'anna@contoso.com',
  objectId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  displayName: 'Anna "Ann" Ångström',
  givenName: 'Anna',
  surname: 'Ångström',
  jobTitle: 'Engineer',
  usageLocation: 'SE',
  city: 'Uppsala',
  telephoneNumber: '+46 18 471 00 00',
  mobile: '+46 70 000 00 00',
  accountEnabled: true,
};

const preview = (rows: readonly AttributeMapping[], person = anna) =>
  previewMappings(rows, person, fakeEngine, tenantUrl);
const created = (rows: readonly AttributeMapping[], person = anna) =>
  JSON.parse(preview(rows, person).create.body ?? '');
const outcomes = (rows: readonly AttributeMapping[], person = anna) =>
  preview(rows, person).rows.map(({ outcome }) => outcome);

describe('the attributes that the mappings use', () => {
  it('are listed without duplicates, in the order of the rows, including those of expressions', () => {
    expect(preview(defaultMappings()).sources).toEqual([
      'userPrincipalName',
      'IsSoftDeleted',
      'displayName',
      'surname',
      'givenName',
      'objectId',
    ]);
    const rows = [mapping('a', 'mail'), mapping('b', none), mapping('c', constant('city')), mapping('d', 'mail')];
    expect(preview(rows).sources).toEqual(['mail']);
  });
});

describe('creating a person', () => {
  it('sends the defaults like Microsoft’s sample', () => {
    const { create } = preview(defaultMappings());
    expect([create.method, create.url]).toEqual(['POST', `${tenantUrl}/Users`]);
    expect(create.body).toBe(`{
  "schemas": [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
  ],
  "externalId": "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
  "userName": "anna@contoso.com",
  "active": true,
  "displayName": "Anna \\"Ann\\" Ångström",
  "meta": {
    "resourceType": "User"
  },
  "name": {
    "familyName": "Ångström",
    "givenName": "Anna"
  }
}`);
  });

  it('gathers addresses and phone numbers by their type', () => {
    expect(created(additionalMappings())).toEqual({
      schemas,
      meta,
      title: 'Engineer',
      addresses: [{ type: 'work', country: 'SE', locality: 'Uppsala' }],
      phoneNumbers: [
        { type: 'work', value: '+46 18 471 00 00' },
        { type: 'mobile', value: '+46 70 000 00 00' },
      ],
    });
  });

  it('marks only the work email as primary, like Microsoft’s sample', () => {
    const rows = [
      mapping('emails[type eq "other"].value', constant('o@b.example')),
      mapping('emails[type eq "work"].value', 'userPrincipalName'),
      mapping('roles[primary eq "True"].value', constant('Admin')),
    ];
    expect(created(rows)).toEqual({
      schemas,
      meta,
      emails: [
        { type: 'other', value: 'o@b.example' },
        { primary: true, type: 'work', value: 'anna@contoso.com' },
      ],
      roles: [{ primary: true, value: 'Admin' }],
    });
  });

  it('puts extensions under their namespaces, and lists only the enterprise one', () => {
    const rows = [mapping(`${enterprise}:department`, 'city'), mapping('urn:own:1.0:User:badge', constant('7'))];
    expect(created(rows)).toEqual({
      schemas,
      meta,
      [enterprise]: { department: 'Uppsala' },
      'urn:own:1.0:User': { badge: '7' },
    });
  });

  it.each([
    ['sent', mapping('title', 'jobTitle'), { title: 'Engineer' }],
    ['sent', mapping('title', 'accountEnabled'), { title: 'True' }],
    ['sent', mapping('active', constant('FALSE')), { active: false }],
    ['sent', mapping('active', 'accountEnabled'), { active: true }],
    ['sent', mapping('title', expression('Split([city], ",")')), { title: 'Uppsala' }],
    ['sent', mapping('title', 'jobTitle', { apply: 'creation', defaultValue: 'x' }), { title: 'Engineer' }],
    ['default', mapping('title', 'department', { defaultValue: 'x' }), { title: 'x' }],
    ['default', mapping('title', none, { defaultValue: 'x' }), { title: 'x' }],
    ['default', mapping('active', none, { defaultValue: 'True' }), { active: true }],
    ['empty', mapping('title', 'department'), {}],
    ['empty', mapping('title', 'toString'), {}],
    ['empty', mapping('title', constant('')), {}],
    ['empty', mapping('title', expression('Append([department], "x")')), {}],
    ['refused', mapping('title', expression('Mid([city], 1, 2)'), { defaultValue: 'x' }), {}],
    ['depends', mapping('title', expression('Now()')), {}],
    ['exceeded', mapping('title', expression('Endless()'), { defaultValue: 'x' }), {}],
    ['reference', mapping(`${enterprise}:manager`, 'objectId'), {}],
    ['severalValues', mapping('title', expression('Split([city], "p")')), {}],
    ['notBoolean', mapping('active', 'city'), {}],
    ['unreadable', mapping('title', expression('Append(')), {}],
    ['unreadable', mapping('a[b', 'city'), {}],
    ['unreadable', mapping('schemas', 'city'), {}],
  ] as const)('%s: %j', (outcome, row, sent) => {
    expect(outcomes([row])).toEqual([outcome]);
    expect(created([row])).toEqual({ schemas, meta, ...sent });
  });

  it('never sends a value that may fail, neither in the user nor in the search for them', () => {
    const text = 'IIF(Len([city])="10", FormatDateTime([city], "dd/MM/yyyy", "yyyy-MM-dd"), "")';
    const rows = [
      mapping('title', expression(text), { defaultValue: 'x' }),
      mapping('userName', expression(`Append(${text}, "a")`), { matching: 1 }),
    ];
    const { rows: found, match, create } = previewMappings(rows, { city: 'left in May' }, expressions, tenantUrl);
    expect(found.map(({ outcome }) => outcome)).toEqual(['mayFail', 'mayFail']);
    expect(found[1]?.value).toMatchObject({ kind: 'mayFail', otherwise: { value: 'a' } });
    expect(match).toEqual([]);
    expect(JSON.parse(create.body ?? '')).toEqual({ schemas, meta });
  });

  it('ends the expressions of a table together after a limited amount of work', () => {
    const long = 'a'.repeat(20_000);
    const slow = mapping('title', expression(`${'PCase('.repeat(40)}[city]${')'.repeat(40)}`));
    const rows = [...Array.from({ length: 500 }, () => slow), mapping('nickName', 'jobTitle')];
    const all = previewMappings(rows, { ...anna, city: long }, expressions, tenantUrl).rows.map(
      ({ outcome }) => outcome,
    );
    expect(all[0]).toBe('sent');
    expect(all.filter((outcome) => outcome === 'sent').length).toBeLessThan(20);
    expect(all.slice(-2)).toEqual(['exceeded', 'sent']);
  });

  it('uses the first of two rows with one path, and never mixes a value with its parts', () => {
    const rows = [mapping('name', constant('A')), mapping('name.givenName', constant('B')), mapping('name', 'city')];
    expect(created(rows)).toEqual({ schemas, meta, name: 'A' });
  });

  it('creates a person who is disabled in Entra as inactive', () => {
    expect(created(defaultMappings(), { ...anna, accountEnabled: false }).active).toBe(false);
  });
});

describe('looking for a person', () => {
  const urls = (rows: readonly AttributeMapping[], person = anna) => preview(rows, person).match.map(({ url }) => url);

  it('queries the matching attribute like Entra', () => {
    expect(preview(defaultMappings()).match).toEqual([
      { method: 'GET', url: `${tenantUrl}/Users?filter=userName+eq+%22anna%40contoso.com%22` },
    ]);
  });

  it('queries the matching attributes in the order of their precedence', () => {
    const rows = [
      mapping('externalId', 'objectId', { matching: 3 }),
      mapping('emails[type eq "work"].value', constant('a"\\b c'), { matching: 1 }),
      mapping('title', 'department', { matching: 2 }),
    ];
    expect(urls(rows)).toEqual([
      `${tenantUrl}/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22a%5C%22%5C%5Cb+c%22`,
      `${tenantUrl}/Users?filter=externalId+eq+%220a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef%22`,
    ]);
  });

  it('looks up a guest by their own address', () => {
    const guest = { userPrincipalName: 'bob_fabrikam.com#EXT#@contoso.com' };
    expect(urls(defaultMappings(), guest)).toEqual([`${tenantUrl}/Users?filter=userName+eq+%22bob%40fabrikam.com%22`]);
    const original = [mapping('userName', 'originalUserPrincipalName', { matching: 1 })];
    expect(urls(original, guest)[0]).toContain('bob_fabrikam.com%23EXT%23%40contoso.com');
  });
});

describe('disabling a person', () => {
  it('sets active to false by a PATCH', () => {
    const { disable } = preview(defaultMappings());
    expect([disable.method, disable.url]).toEqual(['PATCH', `${tenantUrl}/Users/{id}`]);
    expect(JSON.parse(disable.body ?? '')).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'Replace', path: 'active', value: false }],
    });
  });
});

describe('any table and any person', () => {
  const anyPerson: fc.Arbitrary<EntraPerson> = fc.dictionary(
    fc.constantFrom('userPrincipalName', 'mail', 'city', 'manager', '__proto__', 'IsSoftDeleted'),
    fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.array(fc.string())),
  );

  it('give an outcome for each row, and requests with valid JSON and addresses', () => {
    fc.assert(
      fc.property(anyMappings, anyPerson, (rows, person) => {
        const found = preview(rows, person);
        expect(found.rows.map(({ target }) => target)).toEqual(rows.map(({ target }) => target));
        const sent: unknown[] = [];
        const body = JSON.parse(found.create.body ?? '', (_, value) => {
          sent.push(value);
          return value;
        });
        expect(body).toMatchObject({ schemas, meta });
        for (const nothing of [null, '', undefined]) expect(sent).not.toContain(nothing);
        for (const { url } of found.match) expect(new URL(url).searchParams.get('filter')).toContain(' eq ');
        expect(Object.prototype).not.toHaveProperty('type');
      }),
    );
  });
});
