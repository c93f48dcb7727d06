import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parsePolicies } from '../../../electron/core/policies/parse';
import { policyKeys } from '../../../electron/core/policies/places';
import { policySchema } from '../../../electron/core/policies/schema';
import { entraMethods } from '../../../shared/enums';
import { policyNames } from '../../../shared/enums/policies';
import { translator } from '../../../shared/texts/i18n';
import { all, type Element, parseXml } from './xml';

const folder = join(import.meta.dirname, '../../../assets/policies');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const permitted = (name: (typeof policyNames)[number]): readonly unknown[] => policySchema[name].permitted;
const admx = parseXml(read('webex-entra-setup.admx'));
const policies = all(admx, 'policy');
const policyOf = (name: string) => policies.find(({ attributes }) => attributes.name === name) as Element;
const languages = [
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
] as const;
const reading = { typed: true, platform: 'linux', home: '/home/ada' } as const;

describe('the template for Group Policy', () => {
  it('has every policy, in the key that the app reads', () => {
    expect(policies.map(({ attributes }) => attributes.name)).toEqual(policyNames);
    for (const { attributes } of policies) {
      expect(attributes.class).toBe('Both');
      expect(policyKeys.map((key) => key.replace(/^HK[A-Z]+\\/, ''))).toContain(attributes.key);
    }
  });

  it('writes the values that the app permits, under the names that it reads', () => {
    for (const name of policyNames) {
      const policy = policyOf(name);
      const written = all(policy, 'decimal').map(({ attributes }) => Number(attributes.value));
      const texts = all(policy, 'string').map(({ text }) => text);
      const { kind } = policySchema[name];
      const elements = [...all(policy, 'text'), ...all(policy, 'enum'), policy];
      expect(elements.map(({ attributes }) => attributes.valueName)).toContain(name);
      if (kind === 'boolean') expect(written).toEqual([1, 0]);
      else if (kind === 'choice' || kind === 'number') expect([...texts, ...written]).toEqual(permitted(name));
      else expect(all(policy, 'text')).toHaveLength(1);
    }
  });

  it.each(languages)('finds each of its texts and fields in %s, and leaves none unused', (_, culture) => {
    const adml = parseXml(read(`${culture}/webex-entra-setup.adml`));
    const referred = [...read('webex-entra-setup.admx').matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
    for (const [kind, element] of [
      ['string', 'stringTable'],
      ['presentation', 'presentationTable'],
    ] as const) {
      const [table] = all(adml, element);
      const ids = table?.children.map(({ attributes }) => attributes.id);
      expect(ids?.toSorted()).toEqual([...new Set(referred.flatMap(([, of, id]) => (of === kind ? [id] : [])))].sort());
    }
    for (const presentation of all(adml, 'presentation')) {
      const fields = presentation.children.map(({ attributes }) => attributes.refId);
      const elements = all(policyOf(presentation.attributes.id ?? ''), 'elements')[0]?.children ?? [];
      expect(fields).toEqual(elements.map(({ attributes }) => attributes.id));
    }
  });

  it.each(languages)('calls policies and ways as the app does, in %s', (locale, culture) => {
    const { t } = translator(locale);
    const strings = new Map(
      all(parseXml(read(`${culture}/webex-entra-setup.adml`)), 'string').map((each) => [each.attributes.id, each.text]),
    );
    for (const name of policyNames) expect(strings.get(name)).toBe(t(`policies.name.${name}`));
    for (const method of entraMethods) expect(strings.get(`EntraWay_${method}`)).toBe(t(`entraMethod.${method}`));
  });
});

describe('the sample of a configuration profile', () => {
  const profile = parseXml(read('webex-entra-setup.mobileconfig'));
  const values = (dict: Element | undefined): Record<string, unknown> => {
    const children = dict?.children ?? [];
    return Object.fromEntries(
      children.flatMap((key, at) => (key.name === 'key' ? [[key.text, plistValue(children[at + 1])]] : [])),
    );
  };
  const plistValue = (element: Element | undefined): unknown => {
    if (element?.name === 'dict') return values(element);
    if (element?.name === 'array') return element.children.map(plistValue);
    if (element?.name === 'integer') return Number(element.text);
    return element?.name === 'string' ? element.text : element?.name === 'true';
  };

  it('sets every policy, in the domain of the app, to values that the app permits', () => {
    const { PayloadContent } = values(profile.children[0]) as { PayloadContent: Record<string, unknown>[] };
    expect(PayloadContent).toHaveLength(1);
    const [payload = {}] = PayloadContent;
    const yml = readFileSync(join(folder, '../../electron-builder.yml'), 'utf8');
    expect(/^appId: (.*)$/m.exec(yml)?.[1]).toBe(payload.PayloadType);
    const set = Object.entries(payload).filter(([name]) => !name.startsWith('Payload'));
    expect(set.map(([name]) => name)).toEqual(policyNames);
    const { problems } = parsePolicies([{ source: 'profile', values: Object.fromEntries(set) }], {
      ...reading,
      platform: 'darwin',
    });
    expect(problems).toEqual([]);
  });
});

describe('the sample and the schema of the JSON file', () => {
  const sample = JSON.parse(read('policies.json'));
  const schema = JSON.parse(read('policies.schema.json'));
  const { $schema: _, ...values } = sample;

  it('have every policy', () => {
    expect(Object.keys(values)).toEqual(policyNames);
    expect(Object.keys(schema.properties)).toEqual(['$schema', ...policyNames]);
  });

  it('agree with the app on values', () => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const isValid = ajv.compile(schema);
    const both = (given: object) => {
      const { problems } = parsePolicies([{ source: 'sample', values: given as Record<string, unknown> }], reading);
      expect(problems.length === 0, JSON.stringify(given)).toBe(isValid(given));
      return problems.length === 0;
    };
    expect(isValid(sample)).toBe(true);
    expect(both(values)).toBe(true);
    for (const name of policyNames) {
      for (const value of permitted(name).length ? permitted(name) : [])
        both({ [name]: policySchema[name].kind === 'numbers' ? [value] : value });
      for (const wrong of [null, 5, '', 'other', [5], ['30'], {}]) expect(both({ [name]: wrong })).toBe(false);
    }
    expect(both({ Other: 1 })).toBe(false);
    expect(both({ ReminderDays: [] })).toBe(true);
  });
});

describe('docs/deploy.md', () => {
  const document = readFileSync(join(folder, '../../docs/deploy.md'), 'utf8');
  const rows = [...document.matchAll(/^\| `([A-Z]\w+)` \| ([^|]*) \| ([^|]*) \|/gm)];

  it('has one row for each policy, with the values that the app permits', () => {
    expect(rows.map(([, name]) => name)).toEqual(policyNames);
    for (const [, name, value = ''] of rows) {
      const listed = permitted(name as (typeof policyNames)[number]).map(String);
      const written = [...value.matchAll(/`([^`]+)`/g)].map(([, each]) => each);
      if (listed.length > 0) expect(written).toEqual(listed);
    }
  });

  it('has an example that the app reads without a mistake', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(document) ?? [];
    expect(parsePolicies([{ source: 'example', values: JSON.parse(example) }], reading).problems).toEqual([]);
  });

  it('names each file of the templates', () => {
    for (const file of [
      'policies.json',
      'policies.schema.json',
      'webex-entra-setup.admx',
      'webex-entra-setup.mobileconfig',
    ])
      expect(document).toContain(`\`${file}\``);
    for (const [, culture] of languages) expect(document).toContain(`\`${culture}/webex-entra-setup.adml\``);
  });
});
