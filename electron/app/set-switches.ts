import process from 'node:process';
import { app } from 'electron';

/** Switches off what the pages of the app do not need and wait for at a start. Takes effect only before the app is ready. */
export function setSwitches(): void {
  // A page of text needs no graphics process, and starting one takes a tenth of the start; measured on Linux, so only there.
  if (process.platform === 'linux') app.disableHardwareAcceleration();
  // Chromium looks into the keyring at every start, for a key to encrypt cookies with, and shows no page before it gets an
  // answer. The app's pages have no cookies, and sign-ins keep theirs in memory.
  app.commandLine.appendSwitch('password-store', 'basic');
  // Pages begin with room for 8 MB of new objects: with V8's default of 1 MB, it collects garbage several times in the first page.
  app.commandLine.appendSwitch('js-flags', '--min-semi-space-size=8');
}
