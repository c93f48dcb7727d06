import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceAttributes } from '../../../../../../electron/core/entra/attributes/source-attributes';
import { defaultMappings } from '../../../../../../electron/core/entra/mappings/default-mappings';
import { previewMappings } from '../../../../../../electron/core/entra/preview/preview';
import * as engine from '../../../../../../electron/core/expressions';
import {
  fieldKind,
  fieldNames,
  fieldText,
  filledIn,
  withAttribute,
  withoutAttribute,
} from '../../../../../../renderer/features/mappings/preview/person-values';
import {
  type SampleName,
  sampleNames,
  samplePeople,
} from '../../../../../../renderer/features/mappings/preview/sample-people';

describe('the fields of a person', () => {
  it('have the type of Entra’s attribute', () => {
    for (const { name, type, several } of sourceAttributes) {
      expect(fieldKind(name), name).toBe(several ? 'several' : type === 'Boolean' ? 'yesOrNo' : 'text');
    }
  });

  it('keep the typed text', () => {
    fc.assert(
      fc.property(fc.constantFrom('mail', 'otherMails', 'extension_1_x', '__proto__'), fc.string(), (name, text) => {
        expect(fieldText(withAttribute({}, name, text)[name])).toBe(text);
      }),
    );
    for (const text of ['True', 'False', '']) {
      expect(fieldText(withAttribute({}, 'accountEnabled', text).accountEnabled)).toBe(text);
    }
  });

  it('keep an empty field, which Entra does not have', () => {
    const person = withAttribute(withAttribute({ mail: 'a', city: 'b' }, 'mail', ''), 'otherMails', '\n x@y \n');
    expect(fieldNames([], person).more).toEqual(['city', 'otherMails']);
    expect(filledIn(person)).toEqual({ city: 'b', otherMails: [' x@y '] });
    expect(filledIn({ accountEnabled: false, IsSoftDeleted: '', otherMails: [''] })).toEqual({ accountEnabled: false });
    expect(withoutAttribute(person, 'city')).not.toHaveProperty('city');
  });

  it('come in the order of the mappings, and the two addresses before them', () => {
    expect(fieldNames(['city', 'mail', 'state'], { jobTitle: 'x', city: 'y' })).toEqual({
      first: ['userPrincipalName', 'mail', 'city', 'state'],
      more: ['jobTitle'],
    });
  });
});

describe('the people to begin with', () => {
  const created = (name: SampleName) =>
    JSON.parse(previewMappings(defaultMappings(), samplePeople[name], engine, 'https://x.example').create.body ?? '');

  it.each([
    ['otherAddress', 'ada@contoso.example', true],
    ['employee', 'grace.hopper@contoso.example', true],
    ['guest', 'li@adatum.example', true],
    ['left', 'ada@contoso.example', false],
    ['sparse', 'temp01@contoso.example', true],
  ] as const)('%s matches its name', (name, userName, active) => {
    expect(created(name)).toMatchObject({ userName, active });
  });

  it('differ in their purpose', () => {
    expect(sampleNames.filter((name) => samplePeople[name].mail !== created(name).userName)).toEqual([
      'otherAddress',
      'left',
      'sparse',
    ]);
    expect(Object.keys(created('sparse'))).not.toContain('displayName');
  });
});
