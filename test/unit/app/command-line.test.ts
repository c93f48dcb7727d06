import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf, readCommandLine, withoutAppPath } from '../../../electron/app/command-line';
import { optionNames } from '../../../electron/core/lib/app-options';

const read = (...argv: string[]) => readCommandLine(['/app/webex-entra-setup', ...argv]);
const refused = (...argv: string[]) => read(...argv).refused;

const nothing = {
  practice: false,
  cloudFile: null,
  dataFolder: null,
  locale: null,
  remind: false,
  status: null,
  print: null,
  refused: null,
};

describe('readCommandLine', () => {
  it.each([
    [[], {}],
    [['--practice'], { practice: true }],
    [['--cloud=/a b/c.json', '--lang=zh-CN'], { cloudFile: '/a b/c.json', locale: 'zh-CN' }],
    [['--cloud=a=b.json'], { cloudFile: 'a=b.json' }],
    [['--lang=fr'], {}],
    [['--lang=en', '--lang=zh-CN'], { locale: 'zh-CN' }],
    [['--user-data-dir=/x', '--no-sandbox'], { dataFolder: '/x' }],
    [['--remind'], { remind: true }],
    [['--help', '--version'], { print: 'help' }],
    [['--version'], { print: 'version' }],
  ])('reads %j', (argv, options) => {
    expect(read(...argv)).toEqual({ ...nothing, ...options });
  });

  it.each([
    [[], { json: false, test: false, within: 30 }],
    [['--json', '--test', '--within=0'], { json: true, test: true, within: 0 }],
    [['--within=3650', '--no-sandbox', '--ozone-platform=headless'], { json: false, test: false, within: 3650 }],
    [['--within=5', '--within=7'], { json: false, test: false, within: 7 }],
  ])('reads --status %j', (argv, options) => {
    expect(read('--status', ...argv)).toMatchObject({ status: options, refused: null });
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
    ['--cloud', 'cloud', ''],
    ['--cloud=', 'cloud', ''],
    ['--user-data-dir', 'user-data-dir', ''],
    ['--user-data-dir=', 'user-data-dir', ''],
    ['--lang=', 'lang', ''],
    ['--help=all', 'help', 'all'],
  ])('refuses the value of --status %s', (argument, option, given) => {
    expect(refused('--status', argument)).toMatchObject({ code: 'option.badValue', detail: { option, given } });
  });

  it.each([
    ['--practise', 'practice'],
    ['--withn=90', 'within'],
    ['--sttatus', 'status'],
    ['--Status', 'status'],
    ['--cluod=x.json', 'cloud'],
    ['--user_data_dir=/x', 'user-data-dir'],
    ['-practice', ''],
    ['--', ''],
    ['-h', ''],
    ['--nonsense', ''],
  ])('refuses %s, which is unknown; the nearest option is “%s”', (argument, nearest) => {
    expect(refused(argument)).toEqual({ code: 'option.unknown', detail: { argument, nearest } });
  });

  it.each([
    [['--cloud', 'lab.json'], { code: 'option.badValue' }],
    [['lab.json'], { code: 'option.loose', detail: { argument: 'lab.json' } }],
    [[''], { code: 'option.loose', detail: { argument: '' } }],
    [['--json'], { code: 'option.needsStatus', detail: { option: 'json' } }],
    [['--within=5'], { code: 'option.needsStatus', detail: { option: 'within' } }],
    [['--remind', '--status'], { code: 'option.statusAndRemind' }],
    [['--lang=en', '--first', '--second'], { code: 'option.unknown', detail: { argument: '--first' } }],
  ])('refuses %j', (argv, failure) => {
    expect(refused(...argv)).toMatchObject(failure);
  });

  it('shows no control sequence of a refused argument, and not all of a long one', () => {
    expect(refused('\u001b[31m--x')).toMatchObject({ code: 'option.loose', detail: { argument: ' [31m--x' } });
    expect(String(refused(`--${'x'.repeat(5000)}`)?.detail?.argument)).toHaveLength(101);
  });

  // Electron's documented switches, those of the tests and of desktops, and what systems add.
  it.each([
    '--no-sandbox',
    '--inspect=0',
    '--inspect-brk',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--force-renderer-accessibility',
    '--force_high_performance_gpu',
    '--disable-gpu',
    '--enable-features=UseOzonePlatform,WaylandWindowDecorations',
    '--ozone-platform-hint=auto',
    '--proxy-server=http://proxy:8080',
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--enable-logging=file',
    '--enable-viewport',
    '--trace-warnings',
    '--js-flags=--expose-gc',
    '--use-fake-device-for-media-stream',
    '--allow-file-access-from-files',
    '--original-process-start-time=133',
    '--password-store=basic',
    '-psn_0_12345',
    '-Embedding',
  ])('leaves %s to Chromium or the system', (argument) => {
    expect(read(argument)).toEqual(nothing);
  });

  it.each([
    '--log-net-log=/tmp/log.json',
    '--log-net-log',
    '--net-log-capture-mode=Everything',
    '--v=1',
    '--vmodule=*network*=2',
    '--ssl-key-log-file=/tmp/keys',
    '--enable-tracing=*',
    '--enable-tracing-output=/tmp/trace',
    '--trace-startup',
    '--trace-startup-file=/tmp/trace',
    '--trace-config-file=/tmp/config',
  ])('refuses %s, which would record the token', (argument) => {
    expect(refused(argument)).toEqual({ code: 'option.recording', detail: { argument } });
    expect(refused('--status', argument)).toMatchObject({ code: 'option.recording' });
  });

  it('refuses a typo that looks like a switch of Chromium', () => {
    const detail = { argument: '--use-data-dir=x', nearest: 'user-data-dir' };
    expect(refused('--use-data-dir=x')).toEqual({ code: 'option.unknown', detail });
  });

  it('refuses every option with one wrong, missing, doubled or swapped letter', () => {
    const typo = fc
      .tuple(fc.constantFrom(...optionNames), fc.nat(), fc.constantFrom('wrong', 'missing', 'doubled', 'swapped'))
      .map(([name, at, kind]) => {
        const i = at % name.length;
        const letter = name[i] ?? '';
        const rest = name.slice(i + 1);
        if (kind === 'wrong') return `${name.slice(0, i)}${letter === 'q' ? 'z' : 'q'}${rest}`;
        if (kind === 'missing') return name.slice(0, i) + rest;
        if (kind === 'doubled') return name.slice(0, i + 1) + letter + rest;
        return name.slice(0, i) + (rest[0] ?? 'q') + letter + rest.slice(1);
      })
      .filter((name) => !optionNames.some((option) => option === name));
    fc.assert(
      fc.property(typo, fc.constantFrom('', '=', '=5', '=lab.json'), (name, value) => {
        expect(refused('--status', `--${name}${value}`)).toMatchObject({ code: 'option.unknown' });
        expect(refused(`--${name}${value}`)).toMatchObject({ code: 'option.unknown' });
      }),
    );
  });

  it('never throws, and refuses what neither begins with “-” nor is an option, wherever it stands', () => {
    const argument = fc.oneof(fc.string(), fc.constantFrom('--status', '--practice', '--no-sandbox', '--cloud=x'));
    fc.assert(
      fc.property(fc.array(argument), fc.string(), fc.array(argument), (before, text, after) => {
        const loose = text.replace(/^-+/, '');
        expect(refused(...before, loose, ...after)).not.toBeNull();
      }),
    );
  });
});

it.each([
  [['electron', '--inspect', '/path/of/app', '--practice'], true, ['electron', '--inspect', '--practice']],
  [['electron', '/path/of/app', 'more'], true, ['electron', 'more']],
  [['app', '/path'], false, ['app', '/path']],
])('withoutAppPath(%j, %s)', (argv, isDefaultApp, left) => {
  expect(withoutAppPath(argv, isDefaultApp)).toEqual(left);
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
