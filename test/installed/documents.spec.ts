import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { locales } from '../../shared/enums';
import { expect, test } from '../e2e/support/wizard';
import { outputOf } from './support/commands';

const tag = ['@installed', '@released'];

test('man shows the page in English and Chinese, without a warning', { tag }, async () => {
  const width = { MANWIDTH: '200', MANROFFOPT: '-ww' };
  const english = await outputOf('man', ['--warnings', 'webex-entra-setup'], width);
  expect(english).toContain('--user-data-dir=DIR');
  const chinese = await outputOf('man', ['--locale=zh_CN', '--warnings', 'webex-entra-setup'], width);
  expect(chinese).toContain('--user-data-dir=');
  expect(chinese).toContain('选项');
});

test('the user guide is with the documents of the package, in both languages and with its pictures', { tag }, () => {
  const folder = '/usr/share/doc/webex-entra-setup/user-guide';
  for (const locale of locales) {
    const [picture = ''] = readFileSync(join(folder, `${locale}.html`), 'utf8').match(/pictures\/[^"]+\.webp/) ?? [];
    expect(existsSync(join(folder, picture)), picture).toBe(true);
    expect(picture).not.toBe('');
  }
});

test('bash completes the options and the languages', { tag }, async () => {
  const complete = (line: string) => {
    const words = line.split(' ');
    const script = `. /usr/share/bash-completion/bash_completion; _completion_loader webex-entra-setup
      COMP_LINE='${line}' COMP_POINT=${line.length} COMP_WORDS=(${words.join(' ')}) COMP_CWORD=${words.length - 1}
      _webex_entra_setup; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return outputOf('bash', ['--norc', '-c', script]);
  };
  expect(await complete('webex-entra-setup --pra')).toBe('--practice\n');
  expect(await complete('webex-entra-setup --lang z')).toBe('zh-CN\n');
});

test('fish completes the options and the languages', { tag }, async ({ folder }) => {
  const complete = (line: string) => outputOf('fish', ['-c', `complete --do-complete '${line}'`], { HOME: folder });
  expect(await complete('webex-entra-setup --pra')).toMatch(/^--practice\t/);
  expect(await complete('webex-entra-setup --lang z')).toMatch(/^zh-CN\t/);
});

test('zsh finds its completion, and completes the options', { tag }, async ({ folder }) => {
  // Completes as on a terminal: the list of matches comes out of one (zsh/zpty).
  const script = `zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PS1='> '; autoload -U compinit; compinit -D -u; print rea''dy"
    zpty -r shell line '*ready*'
    zpty -w -n shell $'webex-entra-setup --pra\\t'
    zpty -r shell line '*--practice*' && print -r -- "$line"`;
  const out = await outputOf('zsh', ['-f', '-c', script], { HOME: folder, ZDOTDIR: folder, TERM: 'dumb' });
  expect(out).toContain('--practice');
});

test('the licences of the project, of Electron, of Chromium and of the packages inside are there', { tag }, () => {
  const [app, documents] = ['/usr/lib/webex-entra-setup', '/usr/share/doc/webex-entra-setup'];
  const files = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/licenses/LICENSE'];
  expect(files.filter((file) => !existsSync(join(app, file)))).toEqual([]);
  const named = (file: string, line: RegExp) => [...readFileSync(file, 'utf8').matchAll(line)].map(([, name]) => name);
  const inside = ['react', 'zod', '@fluentui/react-button', '@github/keytar'];
  expect(named(join(app, 'resources/licenses/THIRD-PARTY.md'), /^## (\S+) \S+ \(/gm)).toEqual(
    expect.arrayContaining(inside),
  );
  expect(named(`${documents}/copyright`, /^ (\S+) \S+: /gm)).toEqual(expect.arrayContaining(inside));
  expect(gunzipSync(readFileSync(`${documents}/changelog.gz`)).toString()).toMatch(/^# /);
});

test('the icon is there in each size', { tag }, () => {
  const theme = '/usr/share/icons/hicolor';
  const sizes = readdirSync(theme).filter((size) => existsSync(join(theme, size, 'apps/webex-entra-setup.png')));
  expect(sizes).toHaveLength(8);
  expect(existsSync(join(theme, 'scalable/apps/webex-entra-setup.svg'))).toBe(true);
});
