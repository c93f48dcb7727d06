import { describe, expect, it } from 'vitest';
import { optionNames } from '../../../../electron/core/lib/app-options';
// @ts-expect-error: the scripts have no types.
import { bashCompletion, fishCompletion, zshCompletion } from '../../../../scripts/lib/debian/completions.mjs';
// @ts-expect-error: the scripts have no types.
import { controlFile, debianArchitecture } from '../../../../scripts/lib/debian/control.mjs';
// @ts-expect-error: the scripts have no types.
import { copyrightFile } from '../../../../scripts/lib/debian/copyright.mjs';
// @ts-expect-error: the scripts have no types.
import { manPage } from '../../../../scripts/lib/debian/man-page.mjs';
// @ts-expect-error: the scripts have no types.
import { helpOf, readHelp } from '../../../../scripts/lib/debian/options.mjs';

const options = [
  { name: 'lang', value: 'LANGUAGE', text: "en or zh-CN, not the system's" },
  { name: 'json', value: '', text: 'with --status: prints JSON' },
];

describe('the control file', () => {
  const text = controlFile({
    version: '1.2.3-1',
    architecture: 'amd64',
    maintainer: 'Ada <ada@example.org>',
    homepage: 'https://example.org/',
    installedSize: 1000,
  });
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1];

  it('has the fields that Debian requires of a package', () => {
    expect(['Package', 'Version', 'Architecture', 'Maintainer', 'Section', 'Installed-Size'].map(field)).toEqual([
      'webex-entra-setup',
      '1.2.3-1',
      'amd64',
      'Ada <ada@example.org>',
      'admin',
      '1000',
    ]);
  });

  it('depends on the sound library by its name of before and after the change of time_t', () => {
    expect(field('Depends')?.split(', ')).toContain('libasound2 | libasound2t64');
  });

  it('recommends a keyring and does not require one', () => {
    expect(field('Recommends')).toContain('gnome-keyring | ');
    expect(field('Depends')).not.toContain('keyring');
  });

  it('describes the package in lines of at most 80 columns that begin with one space, an empty one as a point', () => {
    const [synopsis = '', ...lines] =
      text
        .trimEnd()
        .split(/^Description: /m)[1]
        ?.split('\n') ?? [];
    expect(synopsis.length).toBeLessThan(80);
    expect(lines.filter((line: string) => !/^ (\.|\S.{0,78})$/.test(line))).toEqual([]);
    expect(lines).toContain(' .');
  });

  it('knows Debian’s names of architectures', () => {
    expect(['x64', 'arm64', 'mips'].map(debianArchitecture)).toEqual(['amd64', 'arm64', undefined]);
  });
});

it('the copyright file folds the licence, names the holder and lists the packages inside', () => {
  const licence = 'MIT License\n\nCopyright (c) 2026 Ada\n\nPermission is\nhereby granted.\n\nNo warranty.\n';
  const parties = [{ name: 'zod', version: '4.0.0', licence: 'MIT', text: '' }];
  const text = copyrightFile({ licence, homepage: 'https://example.org/', parties });
  expect(text).toContain('Copyright: 2026 Ada\nLicense: Expat\n');
  expect(text).toContain('\n zod 4.0.0: MIT\n');
  expect(text.endsWith('License: Expat\n Permission is\n hereby granted.\n .\n No warranty.\n')).toBe(true);
});

it('the options are those that the app accepts, with their values, in both languages', async () => {
  for (const language of ['en', 'zh-CN']) {
    const help = await helpOf(language);
    expect(help.options.map((option: { name: string }) => option.name)).toEqual(optionNames);
    expect(help.options.find((option: { name: string }) => option.name === 'within')?.value).toBe('DAYS');
    expect(help.notes).toHaveLength(2);
  }
});

it('the text of --help is read into options and the sentences below them', () => {
  const text = 'Usage: x [OPTION]…\n\n  --lang=LANGUAGE  a language\n  --json           prints JSON\n\nMore.\n';
  expect(readHelp(text)).toEqual({
    options: [
      { name: 'lang', value: 'LANGUAGE', text: 'a language' },
      { name: 'json', value: '', text: 'prints JSON' },
    ],
    notes: ['More.'],
  });
});

it('the man page escapes hyphens, and a point at the start of a line', () => {
  const help = { options, notes: ['.config holds it'] };
  const page = manPage({ language: 'en', version: '1.0', date: '2026-01-01', help });
  expect(page).toContain('\\fB\\-\\-lang\\fR=\\fILANGUAGE\\fR');
  expect(page).toContain('with \\-\\-status: prints JSON');
  expect(page).toContain('\n\\&.config holds it\n');
});

it('completions quote what their shell would interpret', () => {
  expect(bashCompletion(options)).toContain("'--lang= --json'");
  expect(zshCompletion(options)).toContain("'--json[with --status\\: prints JSON]'");
  expect(zshCompletion(options)).toContain("system'\\''s");
  expect(fishCompletion(options)).toContain("-l lang -x -a 'en zh-CN' -d 'en or zh-CN, not the system\\'s'");
});
