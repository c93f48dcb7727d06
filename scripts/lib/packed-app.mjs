import path from 'node:path';
import process from 'node:process';
import { root } from './say.mjs';

/**
 * The executable in the folder that electron-builder's `--dir` leaves: `linux-unpacked`, `win-unpacked` or `mac`, with the
 * architecture if it is not x64.
 */
export function packagedApp({ platform = process.platform, arch = process.arch, folder = root } = {}) {
  const ending = arch === 'x64' ? '' : `-${arch}`;
  const executables = {
    linux: ['dist', `linux${ending}-unpacked`, 'webex-entra-setup'],
    win32: ['dist', `win${ending}-unpacked`, 'webex-entra-setup.exe'],
    darwin: ['dist', `mac${ending}`, 'Webex Entra Setup.app', 'Contents', 'MacOS', 'Webex Entra Setup'],
  };
  return path.join(folder, ...(executables[platform] ?? executables.linux));
}
