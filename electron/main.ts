import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, type BrowserWindow, Menu, session } from 'electron';
import { localeOf, readCommandLine } from './app/command-line';
import { withoutDisplay } from './app/headless';
import { registerChannels } from './app/ipc';
import { openMainWindow, pageOf } from './app/main-window';
import { SettingsFile } from './app/settings-file';
import type { StatusOptions } from './features/status';
import { declareAppScheme, serveApp } from './platform/app-protocol';
import { Appearance } from './platform/appearance';
import { lockDown } from './platform/lock-down';

const built = import.meta.dirname;
const icon = join(built, '..', 'assets', 'icon-256.png');
const options = readCommandLine(process.argv);
// macOS starts an app at login without any argument.
const reminding = options.remind || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);

if (options.status) withoutDisplay(process.argv);
declareAppScheme();
// A page of text needs no graphics process, and starting one takes a tenth of the start; measured on Linux, so only there.
if (process.platform === 'linux') app.disableHardwareAcceleration();
// Chromium looks into the keyring at every start, for a key to encrypt cookies with. Where no page is shown there are none.
if (options.status || reminding) app.commandLine.appendSwitch('password-store', 'basic');
lockDown();
Menu.setApplicationMenu(null);

if (options.status) void answer(options.status);
else if (app.requestSingleInstanceLock()) void (reminding ? remind() : start(null));
else app.quit();

/** Prints the state of the setups, for people and monitors, and exits. Opens no window, and affects no other instance. */
async function answer(status: StatusOptions): Promise<void> {
  await app.whenReady();
  app.dock?.hide();
  const { answerStatus } = await import('./features/status/index');
  const space = options.practice ? 'practice' : 'real';
  const asked = answerStatus({
    options: status,
    space,
    locale: options.locale ?? settingsFile().current.locale,
    data: dataFolder(),
    appVersion: app.getVersion(),
  });
  const { out, error, code } = await asked.catch((thrown: Error) => ({ out: '', error: `${thrown.name}\n`, code: 3 }));
  process.stderr.write(error);
  // stdout may be closed early (for example by `| head`).
  process.stdout.on('error', () => app.exit(code));
  process.stdout.write(out, () => app.exit(code));
}

/** Shows due reminders as a notification and exits. A click, or another start of the app, opens the window instead. */
async function remind(): Promise<void> {
  await app.whenReady();
  app.dock?.hide();
  const byHand = new Promise<{ kind: 'open'; id: null; failure: null }>((resolve) => {
    const open = () => resolve({ kind: 'open', id: null, failure: null });
    app.on('second-instance', (_event, argv) => (argv.includes('--remind') ? undefined : open()));
    app.once('activate', open);
  });
  const { remindOfSetups } = await import('./features/reminders/index');
  const reminded = remindOfSetups({ data: dataFolder(), locale: settingsFile().current.locale, icon });
  const end = await Promise.race([reminded, byHand]);
  // Nothing is open that needs closing. The exit code tells a scheduler that the reminder failed.
  if (end.kind === 'over') return app.exit(end.failure ? 1 : 0);
  await app.dock?.show();
  app.removeAllListeners('second-instance');
  await start(end.id);
}

/**
 * Opens the window, then builds the services behind it: both take time, so they run in parallel.
 * @param first the setup to show first
 */
async function start(first: string | null): Promise<void> {
  await app.whenReady();

  const data = dataFolder();
  const settings = settingsFile();
  const appearance = new Appearance(settings.current.theme);
  const served = serveApp(session.defaultSession, join(built, 'renderer'));

  let window: BrowserWindow | null = null;
  const page = () => pageOf(window);
  const preload = join(built, 'preload-main.cjs');
  const placeFile = join(data, 'window.json');
  const open = () => openMainWindow({ preload, icon, placeFile, background: appearance.background, title: app.name });
  window = open();
  // A moment after the page is given away, since until it is on its way this thread is needed for it.
  const composed = served.then(() => setTimeout(10)).then(() => import('./app/compose'));
  registerChannels(
    composed.then(({ compose }) => compose({ options, data, settings, appearance, built, icon, open: first, page })),
    page,
  );

  app.on('second-instance', (_event, argv) => {
    // An open app needs no reminder, and must not come to the front.
    if (argv.includes('--remind')) return;
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!page()) window = open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function dataFolder(): string {
  return app.getPath('userData');
}

function settingsFile(): SettingsFile {
  const language = options.locale ?? app.getPreferredSystemLanguages().map(localeOf).find(Boolean) ?? 'en';
  return new SettingsFile(join(dataFolder(), 'settings.json'), { locale: language, theme: 'system' });
}
