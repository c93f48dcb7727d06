import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicies } from '../../../../electron/core/policies/parse';
import { policySchema } from '../../../../electron/core/policies/schema';
import type { Policies } from '../../../../shared/contract';
import { entraMethods, locales } from '../../../../shared/enums';
import { policyNames } from '../../../../shared/enums/policies';
import { clipboardTimes, earlyReminderDays } from '../../../../shared/enums/settings';

const json = { typed: true, platform: 'linux', home: '/home/ada' } as const;
const registry = { typed: false, platform: 'win32', home: 'C:\\Users\\ada' } as const;
const source = '/etc/policies.json';
const parsed = (values: Readonly<Record<string, unknown>>, context: typeof json | typeof registry = json) =>
  parsePolicies([{ source, values }], context);
const guid = '11111111-2222-3333-4444-55555555abcd';

const all: Policies = {
  CloudFile: '/etc/webex-entra-setup/cloud.json',
  Language: 'zh-CN',
  EntraWay: 'script',
  EntraClientId: guid,
  CopiesFolder: '/srv/copies',
  ClipboardSeconds: 30,
  ReminderDays: [30, 7],
  Updates: false,
  ReleaseFeed: 'https://releases.example/feed.json',
};

describe('parsePolicies()', () => {
  it('reads every policy, and says where each is from and how it is written', () => {
    const { current, inEffect, problems } = parsed(all as Record<string, unknown>);
    expect(current).toEqual(all);
    expect(problems).toEqual([]);
    expect(inEffect.map(({ name }) => name)).toEqual(policyNames);
    expect(inEffect).toContainEqual({ name: 'ReminderDays', text: '30, 7', source });
    expect(inEffect).toContainEqual({ name: 'Updates', text: 'false', source });
  });

  it('permits the values of the settings, from their own lists', () => {
    expect(policySchema.Language.permitted).toBe(locales);
    expect(policySchema.EntraWay.permitted).toBe(entraMethods);
    expect(policySchema.ClipboardSeconds.permitted).toBe(clipboardTimes);
    expect(policySchema.ReminderDays.permitted).toBe(earlyReminderDays);
  });

  it.each<[string, string, unknown, unknown]>([
    ['a number of the registry', 'ClipboardSeconds', 60, 60],
    ['a number that is written as text', 'ClipboardSeconds', '60', 60],
    ['1 for true', 'Updates', 1, true],
    ['0 for false', 'Updates', 0, false],
    ['several texts', 'ReminderDays', ['7', '30'], [30, 7]],
    ['one text with several numbers', 'ReminderDays', '7, 30', [30, 7]],
    ['an empty list', 'ReminderDays', [], []],
    ['an empty text for an empty list', 'ReminderDays', '', []],
    ['a name in another case', 'LANGUAGE', 'en', 'en'],
    ['a path with a drive', 'CloudFile', 'C:\\ProgramData\\cloud.json', 'C:\\ProgramData\\cloud.json'],
    ['a path of a server', 'CopiesFolder', '\\\\server\\share\\copies', '\\\\server\\share\\copies'],
    ['a folder in the home folder', 'CopiesFolder', '~\\Webex copies', 'C:\\Users\\ada\\Webex copies'],
  ])('reads from the registry %s', (_, name, value, read) => {
    const { current, problems } = parsed({ [name]: value }, registry);
    expect(problems).toEqual([]);
    expect(Object.values(current)).toEqual([read]);
  });

  it.each<[string, unknown, string]>([
    ['CloudFile', 'cloud.json', 'path'],
    ['CloudFile', '~/cloud.json', 'path'],
    ['CloudFile', '/a\u0000b', 'path'],
    ['CloudFile', ['/etc/cloud.json'], 'path'],
    ['CopiesFolder', '../copies', 'folder'],
    ['CopiesFolder', '~ada/copies', 'folder'],
    ['Language', 'fr', 'choice'],
    ['Language', 'EN', 'choice'],
    ['Language', null, 'choice'],
    ['EntraWay', 'byHand', 'choice'],
    ['EntraWay', '', 'choice'],
    ['EntraClientId', 'my-app', 'guid'],
    ['EntraClientId', `{${guid}}`, 'guid'],
    ['ClipboardSeconds', 45, 'number'],
    ['ClipboardSeconds', '60', 'number'],
    ['ReminderDays', [30, 8], 'numbers'],
    ['ReminderDays', ['30'], 'numbers'],
    ['ReminderDays', 30, 'numbers'],
    ['ReminderDays', '30', 'numbers'],
    ['Updates', 'false', 'boolean'],
    ['Updates', 0, 'boolean'],
    ['ReleaseFeed', 'http://releases.example/feed', 'address'],
    ['ReleaseFeed', 'https://user@releases.example/feed', 'address'],
    ['ReleaseFeed', 'https://releases.example/feed#', 'address'],
    ['ReleaseFeed', 'file:///etc/feed', 'address'],
  ])('ignores %s with the value %j, says what is permitted, and keeps the others', (name, value, kind) => {
    const { current, inEffect, problems } = parsed({ ...all, ...{ [name]: value } });
    const { [name as keyof Policies]: _, ...others } = all;
    expect(current).toEqual(others);
    expect(inEffect.map((each) => each.name)).not.toContain(name);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'policy.badValue', detail: { policy: name, kind, source } });
  });

  it('permits http for a release feed on this computer', () => {
    expect(parsed({ ReleaseFeed: 'http://127.0.0.1:8080/feed.json' }).current.ReleaseFeed).toBeTruthy();
  });

  it('lets a folder begin in the home folder of the user', () => {
    expect(parsed({ CopiesFolder: '~/Webex copies' }).current.CopiesFolder).toBe('/home/ada/Webex copies');
  });

  it.each([
    ['Langauge', 'Language'],
    ['language', 'Language'],
    ['Update', 'Updates'],
    ['PolicyFile', ''],
    ['__proto__', ''],
  ])('names an unknown policy %s, with a similar one if there is one', (given, nearest) => {
    const values = JSON.parse(`{ "${given}": "en", "Updates": true }`);
    const { current, problems } = parsed(values);
    expect(current).toEqual({ Updates: true });
    expect(problems).toEqual([{ code: 'policy.unknownName', detail: { policy: given, nearest, source } }]);
  });

  it('lets the first source win, and keeps what only the second one sets', () => {
    const { current, inEffect } = parsePolicies(
      [
        { source: 'machine', values: { Language: 'en', Updates: 2 } },
        { source: 'user', values: { Language: 'zh-CN', Updates: 1 } },
      ],
      registry,
    );
    expect(current).toEqual({ Language: 'en', Updates: true });
    expect(inEffect.map((each) => each.source)).toEqual(['machine', 'user']);
  });

  it('reports a source that could not be read, and reads the other ones', () => {
    const failure = { code: 'policy.unreadable' } as const;
    const { current, problems } = parsePolicies(
      [
        { source, failure },
        { source, values: { Language: 'en' } },
      ],
      json,
    );
    expect([current, problems]).toEqual([{ Language: 'en' }, [failure]]);
  });

  it('takes any values without failing, and sets only what is permitted', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom<string>(...policyNames), fc.string()), fc.jsonValue()),
        fc.constantFrom(json, registry),
        (values, context) => {
          const { current, inEffect, problems } = parsed(values, context);
          expect(Object.keys(current)).toEqual(inEffect.map(({ name }) => name));
          for (const [name, value] of Object.entries(current)) {
            const traits = policySchema[name as keyof Policies];
            // What was read can be written into a JSON file again.
            expect(traits.read(value, { ...context, typed: true })).toEqual(value);
          }
          for (const { detail } of problems) expect(JSON.stringify(detail)).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});
