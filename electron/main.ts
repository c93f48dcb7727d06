import './core/lib/zod-config';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, Menu, session } from 'electron';
import type { Failure } from '../shared/contract';
import type { CommandLine } from './app/command-line';
import { offerContextMenus } from './app/context-menu';
import { dataFolderFailure, hasData, removeCreatedFolder, writeFailure } from './app/data-folder';
import { endOnUncaughtErrors } from './app/end-on-errors';
import { endProcess, endWithoutWindow, exitAtOnce } from './app/end-process';
import { exitCodes } from './app/exit-codes';
import { lockFolder } from './app/folder-lock';
import { withoutDisplay } from './app/headless';
import { registerChannels } from './app/ipc';
import { logPage, logStart } from './app/log-entries';
import { watchErrors } from './app/log-errors';
import { printFailure } from './app/print-failure';
import { quitOnSignals } from './app/quit-on-signals';
import { readAhead, readStatusesAhead } from './app/read-ahead';
import { explainIgnored, printIgnored } from './app/report-ignored-options';
import { logPolicies, printPolicyProblems } from './app/report-policies';
import { startOf, startOptions } from './app/second-start';
import { setSwitches } from './app/set-switches';
import { answerLaterStarts, givenArguments, startOnceMore } from './app/start-again';
import { endWithFailure } from './app/start-failure';
import { startLocale, startSettings } from './app/start-settings';
import { setEnvironment } from './app/text-environment';
import { askAboutUncaughtErrors } from './app/uncaught-errors';
import { WizardWindow } from './app/wizard-window';
import { Signal } from './core/lib/signal';
import { AppLog } from './core/log/app-log';
import { declareAppScheme, serveApp } from './platform/app-protocol';
import { Appearance } from './platform/appearance';
import { lockDown } from './platform/lock-down';
import { readPolicies } from './platform/policies';
import { Zoom } from './platform/zoom';

const built = import.meta.dirname;
const icon = join(built, '..', 'assets', 'icon-256.png');
const options = startOf(process.argv, process.cwd());
// macOS starts an app at login without any argument.
const reminding = options.remind || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
// It takes a moment to ask the registry.
if (process.platform === 'win32') setImmediate(() => void readPolicies());

setEnvironment();
// Before, the languages of the environment stand for it.
void app.whenReady().then(setEnvironment);
if (options.print || options.refused) void answerInTerminal();
else run();

function run(): void {
  // The second process has to find the data folder as this one found it.
  if (options.status) withoutDisplay(process.argv, removeCreatedFolders);
  declareAppScheme();
  setSwitches();
  lockDown();
  Menu.setApplicationMenu(null);
  void (options.status ? answerStatus() : launch());
}

/** Prints what was asked for, or why the command line is refused, before Chromium looks for a display. */
async function answerInTerminal(): Promise<void> {
  const { answerInTerminal: answer } = await import('./app/terminal-answer');
  const code = answer({
    options,
    locale: await localeAtStart(),
    program: basename(process.env.APPIMAGE ?? process.execPath),
    appName: app.name,
    appVersion: app.getVersion(),
  });
  if (options.dataFolder) removeCreatedFolder(options.dataFolder, startedAt());
  exitAtOnce(code);
}

/** Prints the state of the setups, for people and monitors, and exits. Opens no window, and affects no other instance. */
async function answerStatus(): Promise<void> {
  const used = usedFolder();
  const data = options.dataFolder ?? used ?? '';
  const missing: Failure | null = hasData(data) ? null : { code: 'dataFolder.missing', detail: { folder: data } };
  const dataFailure = dataFolderFailure({ asked: options.dataFolder, used }) ?? missing;
  const question = { now: new Date(), within: options.status?.within ?? 0 };
  const begun = dataFailure || options.status?.test ? null : readStatusesAhead(data, options, built, question);
  await app.whenReady();
  app.dock?.hide();
  const [{ printStatus }, { statusKeychain }] = await Promise.all([
    import('./app/answer-status'),
    import('./features/status/index'),
  ]);
  const keychain = statusKeychain();
  const end = (code: number) => endProcess(code, keychain.isBusy);
  // Chromium's handlers would end with 0, which means that all is well.
  quitOnSignals(() => end(exitCodes.undetermined));
  endOnUncaughtErrors(exitCodes.undetermined, end);
  const policies = await readPolicies();
  const { Language } = policies.current;
  const chosen = () => startSettings(options, policies.current, data).current.locale;
  const locale = Language ?? options.locale ?? (dataFailure ? startLocale(options, {}) : chosen());
  await printPolicyProblems(policies, options, locale);
  const code = await printStatus({ options, question, locale, data, dataFailure, begun, keychain });
  removeCreatedFolders();
  end(code);
}

/** Opens the app or shows reminders on a data folder that can be written and that no other instance uses. */
async function launch(): Promise<void> {
  const used = usedFolder();
  const unusable = dataFolderFailure({ asked: options.dataFolder, used }) ?? writeFailure(used ?? '');
  if (unusable) return fail(unusable);
  const data = used ?? '';
  const lock = lockFolder(data, () => app.requestSingleInstanceLock(givenArguments()));
  if (lock === 'obtained') return reminding ? remind(data) : open(data, null, options);
  if (lock !== 'held') return fail(lock);
  const ignored = reminding ? [] : startOptions(options);
  if (ignored.length) await printIgnored(ignored, await localeAtStart());
  app.quit();
}

function fail(failure: Failure): Promise<void> {
  // Chromium may have created its default instead.
  if (options.dataFolder) removeCreatedFolder(usedFolder() ?? '', startedAt());
  return endWithFailure({ failure, locale: localeAtStart, icon, reminding });
}

/** Shows due reminders as a notification and exits. A click, or another start of the app, opens the window instead. */
async function remind(data: string): Promise<void> {
  await app.whenReady();
  app.dock?.hide();
  const byHand = new Promise<{ kind: 'open'; id: null; failure: null; options: CommandLine }>((resolve) => {
    const become = (second: CommandLine) => resolve({ kind: 'open', id: null, failure: null, options: second });
    app.on('second-instance', (_event, argv, folder) => {
      const second = startOf(argv, folder);
      if (!second.remind) become(second);
    });
    app.once('activate', () => become(options));
  });
  const openable = endOnUncaughtErrors(exitCodes.failed, endWithoutWindow);
  const { remindOfSetups } = await import('./features/reminders/index');
  const policies = await readPolicies();
  const settings = startSettings(options, policies.current, data).current;
  void printPolicyProblems(policies, options, settings.locale);
  const reminded = remindOfSetups({ data, settings, icon });
  const end = await Promise.race([reminded, byHand]);
  // Nothing is open that needs closing. The exit code tells a scheduler that the reminder failed.
  if (end.kind === 'over') return endWithoutWindow(end.failure ? exitCodes.failed : 0);
  await app.dock?.show();
  app.removeAllListeners('second-instance');
  openable();
  await open(data, end.id, 'options' in end ? end.options : options);
}

/**
 * Opens the window, then builds the services behind it: both take time, so they run in parallel.
 * @param first the setup to show first
 */
async function open(data: string, first: string | null, given: CommandLine): Promise<void> {
  await app.whenReady();
  quitOnSignals(() => app.quit());

  const policies = await readPolicies();
  const settings = startSettings(given, policies.current, data);
  const log = new AppLog({
    folder: join(data, 'logs'),
    now: () => new Date(),
    onFailed: (failure) => void printFailure(failure, settings.current.locale),
  });
  watchErrors(log);
  askAboutUncaughtErrors({
    locale: () => settings.current.locale,
    window: () => wizard.window,
    restart: startOnceMore,
  });
  logStart(log, given, { version: app.getVersion(), locale: settings.current.locale });
  logPolicies(log, policies);
  void printPolicyProblems(policies, given, settings.current.locale);
  const appearance = new Appearance(settings.current.theme);
  const zoom = new Zoom(settings.current.zoom);
  offerContextMenus(() => settings.current.locale);
  const served = serveApp(session.defaultSession, join(built, 'renderer'));

  const pageEnded = new Signal<null>();
  const preload = join(built, 'preload-main.cjs');
  const boundsFile = join(data, 'window.json');
  const wizard = new WizardWindow(
    () => ({ preload, icon, boundsFile, background: appearance.background, zoom, title: app.name }),
    {
      locale: () => settings.current.locale,
      onEnded: () => pageEnded.emit(null),
      onFailed: (failure) => logPage(log, failure),
      onLoadedAgain: () => log.write('info', 'page.loadedAgain'),
    },
  );
  const page = () => wizard.page;
  wizard.show();
  const begun = readAhead(data, given, built);
  // A moment after the page is given away, since until it is on its way this thread is needed for it.
  const composed = served.then(() => setTimeout(10)).then(() => import('./app/compose'));
  registerChannels(
    composed.then(({ compose }) =>
      compose({
        options: given,
        data,
        begun,
        log,
        policies,
        settings,
        appearance,
        zoom,
        built,
        icon,
        open: first,
        page,
        show: () => wizard.show(),
        pageEnded,
      }),
    ),
    page,
  );

  answerLaterStarts(wizard, given, (ignored) => void explainIgnored(ignored, wizard.window, settings.current.locale));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** The folder that Chromium stores its own files in; null when it cannot create its default. */
function usedFolder(): string | null {
  try {
    return app.getPath('userData');
  } catch {
    return null;
  }
}

/** Removes the folder that was asked for and the one that Chromium uses, if this start created them. */
function removeCreatedFolders(): void {
  for (const folder of [options.dataFolder, usedFolder()]) if (folder) removeCreatedFolder(folder, startedAt());
}

/** When this process started, in milliseconds since the epoch; on Linux, the time is up to a second off. */
function startedAt(): number {
  return (process.getCreationTime() ?? Date.now()) - 1000;
}

async function localeAtStart() {
  return startLocale(options, (await readPolicies()).current);
}
