import { readFile } from 'node:fs/promises';
import { release, version } from 'node:os';
import process from 'node:process';

/** The operating system with its version; nothing that names the computer or its user. */
export async function systemName(): Promise<string> {
  if (process.platform === 'darwin') return `macOS ${process.getSystemVersion()}`;
  if (process.platform === 'win32') return `${version()} (${release()})`;
  const name = await distribution();
  return name ? `${name}, Linux ${release()}` : `Linux ${release()}`;
}

/** `PRETTY_NAME` of the system's own description (freedesktop.org, `os-release`). */
async function distribution(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="?([^"\n]{1,100})"?$/m.exec(text)?.[1] ?? '';
}
