import { resolve } from 'node:path';
import { app } from 'electron';
import type { CommandLine } from './command-line';
import { ignoredOptions, startOf } from './second-start';
import type { WizardWindow } from './wizard-window';

/**
 * Answers each later start of the app, which ends by itself, with a window: the one that is open, or a new one. While the app
 * quits, a window could no longer be used; the app then starts once more when it has ended.
 * @param explain shows which options of that start have no effect on the open app
 */
export function answerLaterStarts(
  wizard: WizardWindow,
  first: CommandLine,
  explain: (ignored: readonly string[]) => void,
): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('second-instance', (_event, argv, folder, given) => {
    const second = startOf(argv, folder);
    // An open app needs no reminder, and must not come to the front.
    if (second.remind) return;
    if (isQuitting) return startAfterwards(given, folder);
    wizard.show();
    const ignored = ignoredOptions(first, second);
    if (ignored.length) explain(ignored);
  });
  app.on('activate', () => isQuitting || wizard.show());
}

/** The arguments of a start, which it gives to the process that runs: Chromium adds its own to those that it reports. */
export function givenArguments(): { readonly args: readonly string[] } {
  return { args: process.argv.slice(1) };
}

/** Starts the app as that start did, when this process has ended. The executable in an AppImage has its path only while it runs. */
function startAfterwards(given: unknown, folder: string): void {
  const { args: wanted } = given as ReturnType<typeof givenArguments>;
  const args = wanted.map((argument) => absolute(argument, folder));
  relaunch(args);
}

/** Ends the app as its menu does, and starts it once more in the same way. */
export function startOnceMore(): void {
  relaunch(process.argv.slice(1));
  app.quit();
}

function relaunch(args: string[]): void {
  app.relaunch({ args, execPath: process.env.APPIMAGE ?? process.execPath });
}

/** An option whose value is a path, with the path from the root: the working directory of that start is lost. */
function absolute(argument: string, folder: string): string {
  const [, option, path] = /^(--(?:cloud|user-data-dir)=)(.+)$/s.exec(argument) ?? [];
  return option && path ? option + resolve(folder, path) : argument;
}
