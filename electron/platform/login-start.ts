import { homedir } from 'node:os';
import { app } from 'electron';
import { FailureError } from '../core/lib/failure';
import { fileFailure } from '../core/lib/file-problem';
import { autostartFile, isAutostarted, loginArguments, removeAutostart, writeAutostart } from './linux-autostart';

/** Whether the app is started at login with `--remind`, which the system stores, not the app. */
export interface LoginStart {
  isOn(): Promise<boolean>;
  /** @throws FailureError `file.*`, or `reminder.notSet` when the system rejects it */
  set(on: boolean): Promise<void>;
}

/** @param comment the description in the desktop's list of login entries, in the language of the app */
export function loginStart(comment: () => string): LoginStart {
  const args = loginArguments(process.argv);
  const start = process.platform === 'linux' ? onLinux(args, comment) : elsewhere(args);
  return {
    isOn: () => start.isOn(),
    set: async (on) => {
      await start.set(on);
      if ((await start.isOn()) !== on) throw new FailureError('reminder.notSet');
    },
  };
}

/** An entry in the login folder of Linux desktops. The executable in an AppImage has its path only while it runs. */
function onLinux(args: readonly string[], comment: () => string): LoginStart {
  const file = autostartFile(process.env, homedir());
  const command = [process.env.APPIMAGE ?? process.execPath, ...args];
  return {
    isOn: () => isAutostarted(file, command),
    set: (on) =>
      (on ? writeAutostart(file, command, comment()) : removeAutostart(file)).catch((thrown: unknown) => {
        throw fileFailure(thrown, file, file);
      }),
  };
}

/** Electron's own setting. macOS passes no arguments; there the app asks whether it was opened at login. */
function elsewhere(args: readonly string[]): LoginStart {
  // Electron joins the arguments unchanged: a path with a space needs quotes.
  const quoted = args.map((argument) => (argument.includes(' ') ? argument.replace(/=(.*)$/, '="$1"') : argument));
  const item = process.platform === 'win32' ? { path: process.execPath, args: quoted } : {};
  return {
    isOn: async () => app.getLoginItemSettings(item).openAtLogin,
    set: async (on) => app.setLoginItemSettings({ ...item, openAtLogin: on }),
  };
}
