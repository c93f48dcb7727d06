import { join } from 'node:path';
import { app, type BrowserWindow, Menu, net, session } from 'electron';
import { translator } from '../assets/i18n';
import type { AppStart, SetupView, Space } from './contract';
import { createHandlers } from './handlers';
import { KeytarStore } from './keychain/keytar-store';
import { TokenVault } from './keychain/token-vault';
import { RecordStore } from './setup/record-store';
import { setupReport } from './setup/report';
import { cloudView } from './setup/setup-view';
import { Setups } from './setup/setups';
import { SigningIn } from './setup/signing-in';
import { Testing } from './setup/testing';
import { declareAppScheme, serveApp } from './shell/app-protocol';
import { localeOf, readCommandLine } from './shell/command-line';
import { registerHandlers, sendEvent } from './shell/ipc';
import { openLink } from './shell/links';
import { lockDown } from './shell/lock-down';
import { applyTheme, openMainWindow, pageOf } from './shell/main-window';
import { quitCleanly } from './shell/quit';
import { reportRefusal } from './shell/refusal';
import { copyText, SecretClipboard } from './shell/secret-clipboard';
import { SettingsFile } from './shell/settings-file';
import { showFile } from './shell/show-file';
import { signInPorts } from './shell/sign-in-ports';
import { CloudBook } from './webex/cloud-book';
import { readCloudFile } from './webex/cloud-file';
import { createHttp } from './webex/http/client';

const built = import.meta.dirname;
const icon = join(built, '..', 'assets', 'icon.png');
const now = () => new Date();

declareAppScheme();
lockDown();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** Builds every part from the command line and the folders of this run, then opens the window. */
async function start(): Promise<void> {
  const options = readCommandLine(process.argv);
  const file = options.cloudFile ? await readCloudFile(options.cloudFile) : null;
  await app.whenReady();

  const data = app.getPath('userData');
  const language = options.locale ?? app.getPreferredSystemLanguages().map(localeOf).find(Boolean) ?? 'en';
  const settings = new SettingsFile(join(data, 'settings.json'), { locale: language, theme: 'system' });
  applyTheme(settings.current.theme);

  let window: BrowserWindow | null = null;
  const page = () => pageOf(window);
  const text = () => translator(settings.current.locale);
  const clouds = new CloudBook(
    file?.ok ? file.value : null,
    // Loaded when somebody practises: nobody else waits for a whole server at the start.
    async () => (await import('./practice/server')).startPracticeWebex({ locale: () => settings.current.locale }),
    (faults) => sendEvent(page(), 'practice.faultsChanged', faults),
  );
  const stores: Record<Space, RecordStore> = {
    real: new RecordStore(join(data, 'setups')),
    practice: new RecordStore(join(data, 'practice', 'setups')),
  };
  const vault = new TokenVault(new KeytarStore(process.platform));
  const resolveProxy = (url: string) => session.defaultSession.resolveProxy(url);
  const http = createHttp({ resolveProxy, isOnline: () => net.isOnline() });
  const onChanged = (view: SetupView) => sendEvent(page(), 'setup.changed', view);
  const setups = new Setups({ stores, vault, clouds, now, appVersion: app.getVersion(), onChanged });
  const clipboard = new SecretClipboard((view) => sendEvent(page(), 'clipboard.changed', view));
  const signingIn = new SigningIn(setups, vault, signInPorts({ icon, built, http, text }), now);
  const testing = new Testing(setups, vault, http, (progress) => sendEvent(page(), 'test.progress', progress));

  const handlers = createHandlers({
    setups,
    signingIn,
    testing,
    vault,
    practice: clouds,
    shell: {
      start: async () => ({
        version: app.getVersion(),
        platform: process.platform as AppStart['platform'],
        settings: settings.current,
        cloud: cloudView(await clouds.forNew(options.practice ? 'practice' : 'real')),
        space: options.practice ? 'practice' : 'real',
        startFailure: file && !file.ok ? file.failure : null,
      }),
      quit: () => app.quit(),
      changeSettings: async (change) => {
        const settled = await settings.change(change);
        applyTheme(settled.theme);
        sendEvent(page(), 'settings.changed', settled);
        return settled;
      },
      copySecret: (token) => clipboard.copy(token),
      clearSecret: () => clipboard.clear(),
      copyText,
      showFile: async (space, name) => showFile(stores[space], name),
      openLink,
      testReport: async (id) => setupReport(await setups.view(id), app.getVersion(), text()),
    },
  });
  registerHandlers(handlers, page);
  serveApp(session.defaultSession, join(built, 'renderer'));
  const preload = join(built, 'preload.cjs');
  const placeFile = join(data, 'window.json');
  const open = () => openMainWindow({ preload, icon, placeFile, title: text().t('app.name') });
  window = open();

  if (file && !file.ok) reportRefusal(file.failure, text());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!page()) window = open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitCleanly([() => clipboard.clear(), () => clouds.close(), () => http.close()]);
}
