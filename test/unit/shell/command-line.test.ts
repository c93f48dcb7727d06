import { describe, expect, it } from 'vitest';
import { localeOf, readCommandLine } from '../../../electron/shell/command-line';

describe('readCommandLine', () => {
  it.each([
    [[], { practice: false, cloudFile: null, locale: null }],
    [['--practice'], { practice: true, cloudFile: null, locale: null }],
    [['--cloud=/a b/c.json', '--lang=zh-CN'], { practice: false, cloudFile: '/a b/c.json', locale: 'zh-CN' }],
    [['--lang=fr'], { practice: false, cloudFile: null, locale: null }],
    [['--lang=en', '--lang=zh-CN'], { practice: false, cloudFile: null, locale: 'zh-CN' }],
    [['--cloud=', '--user-data-dir=/x', '--no-sandbox'], { practice: false, cloudFile: null, locale: null }],
  ])('%j', (argv, options) => {
    expect(readCommandLine(['/app/webex-entra-setup', ...argv])).toEqual(options);
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
