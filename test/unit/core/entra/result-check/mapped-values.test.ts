import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { previewMappings } from '../../../../../electron/core/entra/preview/preview';
import { comparedValues, mappedValues } from '../../../../../electron/core/entra/result-check/mapped-values';
import * as engine from '../../../../../electron/core/expressions';
import type { AttributeMapping, ComparedValue, EntraPerson } from '../../../../../shared/contract';
import { anyMappings, constant, expression, mapping, none } from '../samples';

const same = (text: string) => text;
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const resource = {
  userName: 'ada@x.com',
  active: true,
  displayName: 'Ada',
  name: { givenName: 'Ada', familyName: '' },
  emails: [
    { value: 'home@x.com', type: 'home' },
    { value: 'ada@x.com', type: 'Work', primary: true },
  ],
  roles: [],
  title: null,
  [enterprise.toUpperCase()]: { Department: 'R&D', manager: { value: 'm1' } },
};

describe('mappedValues()', () => {
  it.each<[string, string | null]>([
    ['userName', 'ada@x.com'],
    ['USERNAME', 'ada@x.com'],
    ['active', 'True'],
    ['name.givenName', 'Ada'],
    ['name.familyName', null],
    ['emails[type eq "work"].value', 'ada@x.com'],
    ['emails[primary eq "True"].value', 'ada@x.com'],
    ['emails[type eq "other"].value', null],
    ['emails[type eq "home"]', 'home@x.com'],
    ['roles', null],
    ['title', null],
    [`${enterprise}:department`, 'R&D'],
    [`${enterprise}:manager`, '{"value":"m1"}'],
    ['no path at all', null],
    ['toString', null],
    ['__proto__', null],
  ])('finds what Webex has for %s', (target, webex) => {
    expect(mappedValues([mapping(target, 'mail')], resource, same)).toMatchObject([{ target, webex }]);
  });

  it('makes every text of the server fit to be shown', () => {
    expect(mappedValues([mapping('userName', 'mail')], resource, () => 'safe')).toMatchObject([{ webex: 'safe' }]);
  });

  it('never throws, whatever Webex returned', () => {
    fc.assert(
      fc.property(anyMappings, fc.jsonValue(), (mappings, value) => {
        expect(mappedValues(mappings, value, same)).toHaveLength(mappings.length);
      }),
    );
  });
});

describe('comparedValues()', () => {
  const compare = (row: AttributeMapping, person: EntraPerson, given: unknown = resource) => {
    const preview = previewMappings([row], person, engine, 'https://scim.example/o');
    return comparedValues({ mappings: [row], engine, person, preview }, given, same)[0] as ComparedValue;
  };

  it.each<[string, AttributeMapping, EntraPerson, Partial<ComparedValue>]>([
    ['the same', mapping('userName', 'mail'), { mail: 'ada@x.com' }, { verdict: 'same', entra: 'ada@x.com' }],
    ['another case', mapping('userName', 'mail'), { mail: 'ADA@x.com' }, { verdict: 'differsInCase' }],
    ['another value', mapping('displayName', 'displayName'), { displayName: 'Ada L.' }, { verdict: 'different' }],
    [
      'a value that Webex did not return',
      mapping('nickName', 'mail'),
      { mail: 'a' },
      { verdict: 'notReturned', webex: null },
    ],
    [
      'no value in Entra',
      mapping('displayName', 'displayName'),
      { displayName: '' },
      { verdict: 'notSent', entra: null },
    ],
    ['a value that was not entered', mapping('displayName', 'displayName'), {}, { verdict: 'notEntered', entra: null }],
    [
      'an expression of which one value was not entered',
      mapping('displayName', expression('Coalesce([mailNickname], [mail])')),
      { mail: 'Ada' },
      { verdict: 'notEntered' },
    ],
    [
      'a value that Entra calculates',
      mapping('active', expression('Not([IsSoftDeleted])')),
      {},
      { verdict: 'same', entra: 'True' },
    ],
    ['no source', mapping('displayName', none), {}, { verdict: 'notSent' }],
    [
      'an ignored row',
      mapping('displayName', expression('IgnoreFlowIfNullOrEmpty([city])')),
      { city: '' },
      { verdict: 'notSent' },
    ],
    ['a constant', mapping('displayName', constant('Ada')), {}, { verdict: 'same' }],
    ['a boolean', mapping('active', constant('False')), {}, { verdict: 'different', entra: 'False', webex: 'True' }],
    ['an expression that cannot be read', mapping('displayName', expression('Nope(')), {}, { verdict: 'unclear' }],
    [
      'an expression that depends on the moment',
      mapping('displayName', expression('Now()')),
      {},
      { verdict: 'unclear' },
    ],
    ['several values', mapping('displayName', 'otherMails'), { otherMails: ['a', 'b'] }, { verdict: 'unclear' }],
    [
      'a default value, which is sent at creation only',
      mapping('displayName', 'displayName', { defaultValue: 'Guest' }),
      { displayName: '' },
      { verdict: 'different', entra: 'Guest', creationOnly: true },
    ],
    [
      'a row for the creation only',
      mapping('displayName', 'displayName', { apply: 'creation' }),
      { displayName: 'Ada' },
      { verdict: 'same', creationOnly: true },
    ],
  ])('with %s', (_name, row, person, expected) => {
    expect(compare(row, person)).toMatchObject(expected);
  });

  it('takes a boolean that the server wrote as text for the same', () => {
    expect(compare(mapping('active', constant('True')), {}, { active: 'true' })).toMatchObject({ verdict: 'same' });
  });

  it('cannot tell a value from a structure', () => {
    expect(compare(mapping('displayName', constant('x')), {}, { displayName: { a: 1 } })).toMatchObject({
      verdict: 'unclear',
    });
  });

  it('says of the second of two rows for one target only what Entra sends', () => {
    const rows = [mapping('displayName', constant('Ada')), mapping('displayName', constant('Bob'))];
    const preview = previewMappings(rows, {}, engine, 'https://scim.example/o');
    expect(
      comparedValues({ mappings: rows, engine, person: {}, preview }, resource, same).map(({ verdict }) => verdict),
    ).toEqual(['same', 'same']);
  });

  it('finds no difference between a user and what the mappings send for them', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    const person = fc.record({
      userPrincipalName: text,
      displayName: text,
      givenName: text,
      surname: text,
      city: text,
    });
    fc.assert(
      fc.property(person, (given) => {
        const rows = defaultMappings();
        const preview = previewMappings(rows, given, engine, 'https://scim.example/o');
        const sent = JSON.parse(preview.create.body ?? '');
        const verdicts = comparedValues({ mappings: rows, engine, person: given, preview }, sent, same).map(
          ({ verdict }) => verdict,
        );
        expect(verdicts.filter((verdict) => !['same', 'notSent', 'notEntered', 'unclear'].includes(verdict))).toEqual(
          [],
        );
      }),
    );
  });

  it('never throws, whatever Webex returned', () => {
    fc.assert(
      fc.property(anyMappings, fc.jsonValue(), (mappings, value) => {
        const person = { mail: 'a@x.com' };
        const preview = previewMappings(mappings, person, engine, 'https://scim.example/o');
        expect(comparedValues({ mappings, engine, person, preview }, value, same)).toHaveLength(mappings.length);
      }),
    );
  });
});
