import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { appOptions, optionNames } from '../core/lib/app-options';
import { saveFile } from '../core/lib/atomic-file';

/** The folder of a desktop's login entries (Desktop Application Autostart Specification 0.5). */
export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const config = env.XDG_CONFIG_HOME ?? '';
  // XDG Base Directory Specification: a path that is not absolute is to be ignored.
  return join(isAbsolute(config) ? config : join(home, '.config'), 'autostart', 'webex-entra-setup.desktop');
}

/** The options of this start that a start at login needs too, without switches that weaken the app, such as `--no-sandbox`. */
const keptAtLogin = optionNames.filter((name) => appOptions[name].keptAtLogin).map((name) => `--${name}=`);

/** The arguments of the start at login. @param argv those of this start, the program first */
export function loginArguments(argv: readonly string[]): string[] {
  return ['--remind', ...argv.slice(1).filter((argument) => keptAtLogin.some((start) => argument.startsWith(start)))];
}

/** Writes the entry that starts this command at login. @throws the error of the file system */
export async function writeAutostart(file: string, command: readonly string[], comment: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await saveFile(file, autostartEntry(command, comment));
}

/** Removes the entry, if there is one. @throws the error of the file system */
export async function removeAutostart(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Whether the desktop starts exactly this command: an entry that is disabled or has another path does not count. */
export async function isAutostarted(file: string, command: readonly string[]): Promise<boolean> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').map((line) => line.trim());
  const off = ['Hidden=true', 'X-GNOME-Autostart-enabled=false'].some((line) => lines.includes(line));
  return !off && lines.includes(`Exec=${execValue(command)}`);
}

/** The desktop entry (Desktop Entry Specification 1.5). With `TryExec`, the desktop skips an app that was removed. */
export function autostartEntry(command: readonly string[], comment: string): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Webex Entra Setup',
    `Comment=${escaped(comment)}`,
    `TryExec=${escaped(command[0] ?? '')}`,
    `Exec=${execValue(command)}`,
    'Terminal=false',
    'StartupNotify=false',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * A command line in the syntax of the Exec key: each argument in double quotes, `"`, backtick, `$` and `\` with a backslash before
 * them and `%` doubled (section "The Exec key"), then the escapes of every string value over it (section "Possible value
 * types").
 */
export function execValue(command: readonly string[]): string {
  const quoted = command.map((part) => `"${part.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`);
  return escaped(quoted.join(' '));
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}
