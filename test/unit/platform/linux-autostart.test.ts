import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  autostartEntry,
  autostartFile,
  execValue,
  isAutostarted,
  loginArguments,
  removeAutostart,
  writeAutostart,
} from '../../../electron/platform/linux-autostart';
import { needs, posix } from '../../fixtures/systems';

let folder = '';
beforeEach(async (context) => {
  needs(context, posix, 'paths with slashes');
  folder = await mkdtemp(join(tmpdir(), 'autostart-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Reads a value of the Exec key as the Desktop Entry Specification requires. */
function argumentsOf(value: string): string[] {
  const escapes: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  const line = value.replace(/\\(.)/gsu, (_, letter: string) => escapes[letter] ?? `?${letter}`);
  const parts = [...line.matchAll(/"((?:[^"\\`$]|\\["`$\\])*)"(?: |$)/gsu)];
  expect(parts.map(([whole]) => whole).join('')).toBe(line);
  const unquoted = parts.map(([, inside = '']) => inside.replace(/\\(["`$\\])/g, '$1'));
  // A single % would be a field code.
  return unquoted.map((part) => part.replace(/%(.?)/gsu, (_, next: string) => (next === '%' ? '%' : `?${next}`)));
}

describe('the command in an autostart entry', () => {
  it.each([
    [['/opt/Webex Entra Setup/app', '--remind'], '"/opt/Webex Entra Setup/app" "--remind"'],
    [['/a$b`c"d', '100%'], '"/a\\\\$b\\\\`c\\\\"d" "100%%"'],
    [['/back\\slash'], '"/back\\\\\\\\slash"'],
  ])('%j', (command, value) => {
    expect(execValue(command)).toBe(value);
    expect(argumentsOf(value)).toEqual(command);
  });

  it('is read back as the same arguments for any path', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...' "\'\\`$%=~|&;<>*?#()\n\t\r') }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (command) => {
        const value = execValue(command);
        expect(value).not.toMatch(/[\n\r]/);
        expect(argumentsOf(value)).toEqual(command);
      }),
    );
  });
});

describe('the start at login', () => {
  it('has the folder and the language of this start, and no switch that weakens the app for good', () => {
    const argv = [
      '/opt/app',
      '--no-sandbox',
      '--user-data-dir=/my data',
      '--lang=zh-CN',
      '--practice',
      '--no-sandbox=1',
    ];
    expect(loginArguments(argv)).toEqual(['--remind', '--user-data-dir=/my data', '--lang=zh-CN']);
  });
});

describe('the entry', () => {
  const command = ['/opt/app', '--remind'];

  it('has the keys that a desktop needs', () => {
    expect(autostartEntry(command, 'Reminds you')).toBe(
      `[Desktop Entry]
Type=Application
Name=Webex Entra Setup
Comment=Reminds you
TryExec=/opt/app
Exec="/opt/app" "--remind"
Terminal=false
StartupNotify=false
`,
    );
  });

  it('is in the desktop’s folder of login entries', () => {
    expect(autostartFile({ XDG_CONFIG_HOME: '/cfg' }, '/home/ada')).toBe('/cfg/autostart/webex-entra-setup.desktop');
    for (const XDG_CONFIG_HOME of ['', 'relative'])
      expect(autostartFile({ XDG_CONFIG_HOME }, '/home/ada')).toBe(
        '/home/ada/.config/autostart/webex-entra-setup.desktop',
      );
    expect(autostartFile({}, '/home/ada')).toBe('/home/ada/.config/autostart/webex-entra-setup.desktop');
  });

  it('is on if it exists, starts this app, and is not disabled by the desktop', async () => {
    const file = join(folder, 'not', 'yet', 'app.desktop');
    expect(await isAutostarted(file, command)).toBe(false);
    await writeAutostart(file, command, 'x');
    expect(await isAutostarted(file, command)).toBe(true);
    expect(await isAutostarted(file, ['/moved/app', '--remind'])).toBe(false);
    const text = await readFile(file, 'utf8');
    for (const off of ['Hidden=true', 'X-GNOME-Autostart-enabled=false']) {
      await writeFile(file, `${text}${off}\n`);
      expect(await isAutostarted(file, command)).toBe(false);
    }
    await writeAutostart(file, command, 'x');
    expect(await isAutostarted(file, command)).toBe(true);
    await removeAutostart(file);
    await removeAutostart(file);
    expect(await isAutostarted(file, command)).toBe(false);
  });
});
