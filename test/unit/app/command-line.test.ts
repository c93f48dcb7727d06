import { describe, expect, it } from 'vitest';
import { localeOf, readCommandLine } from '../../../electron/app/command-line';

describe('readCommandLine', () => {
  it.each([
    [[], {}],
    [['--practice'], { practice: true }],
    [['--cloud=/a b/c.json', '--lang=zh-CN'], { cloudFile: '/a b/c.json', locale: 'zh-CN' }],
    [['--lang=fr'], {}],
    [['--lang=en', '--lang=zh-CN'], { locale: 'zh-CN' }],
    [['--cloud=', '--user-data-dir=/x', '--no-sandbox'], {}],
    [['--remind'], { remind: true }],
    [['--json', '--test', '--within=oops'], {}],
  ])('%j', (argv, options) => {
    const nothing = { practice: false, cloudFile: null, locale: null, remind: false, status: null };
    expect(readCommandLine(['/app/webex-entra-setup', ...argv])).toEqual({ ...nothing, ...options });
  });

  const status = (...argv: string[]) => readCommandLine(['/app/webex-entra-setup', '--status', ...argv]).status;

  it.each([
    [[], { json: false, test: false, within: 30, refused: null }],
    [['--json', '--test', '--within=0'], { json: true, test: true, within: 0, refused: null }],
    [
      ['--within=3650', '--no-sandbox', '--ozone-platform=headless'],
      { json: false, test: false, within: 3650, refused: null },
    ],
    [['--within=5', '--within=7'], { json: false, test: false, within: 7, refused: null }],
  ])('--status %j', (argv, options) => {
    expect(status(...argv)).toEqual(options);
  });

  it.each([
    ['--within', 'within', ''],
    ['--within=', 'within', ''],
    ['--within=-1', 'within', '-1'],
    ['--within=3651', 'within', '3651'],
    ['--within=1e2', 'within', '1e2'],
    ['--within=0x10', 'within', '0x10'],
    ['--within= 5', 'within', ' 5'],
    ['--within=12 days', 'within', '12 days'],
    ['--json=yes', 'json', 'yes'],
    ['--test=', 'test', ''],
    ['--status=all', 'status', 'all'],
    ['--practice=1', 'practice', '1'],
  ])('refuses --status %s', (argument, option, given) => {
    expect(status(argument)?.refused).toMatchObject({ code: 'option.badValue', detail: { option, given } });
  });
});

it.each([
  ['en-US', 'en'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh_TW', 'zh-CN'],
  ['de', null],
  ['', null],
])('the catalog for %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
