import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, net, session, type WebContents } from 'electron';
import { translator } from '../assets/i18n';
import type { Backups } from './compose-backup';
import type { AppStart, SetupView, Space } from './contract';
import type { AutomaticCopies } from './copies/automatic-copies';
import type { Copying } from './copies/copying';
import type { Handlers } from './handler';
import { createHandlers } from './handlers';
import { KeytarStore } from './keychain/keytar-store';
import { TokenVault } from './keychain/token-vault';
import { RecordStore } from './setup/record-store';
import { Renewals } from './setup/renewals';
import { setupReport } from './setup/report';
import { cloudView } from './setup/setup-view';
import { Setups } from './setup/setups';
import { SigningIn } from './setup/signing-in';
import { TestAll } from './setup/test-all';
import { Testing } from './setup/testing';
import type { Appearance } from './shell/appearance';
import type { CommandLine } from './shell/command-line';
import { FileDialogs } from './shell/file-dialogs';
import { sendEvent } from './shell/ipc';
import { openLink } from './shell/links';
import { loginStart } from './shell/login-start';
import { windowOf } from './shell/main-window';
import { quitCleanly } from './shell/quit';
import { reportRefusal } from './shell/refusal';
import { copyText, SecretClipboard } from './shell/secret-clipboard';
import type { SettingsFile } from './shell/settings-file';
import { showFile } from './shell/show-file';
import { signInPorts } from './shell/sign-in-ports';
import { CloudBook } from './webex/cloud-book';
import { readCloudFile } from './webex/cloud-file';
import { createHttp } from './webex/http/client';
import type { WorkbenchRooms } from './workbench-handlers';

/** How long after the start the keychain is brought in line with the records; milliseconds. */
const settlingDelay = 1500;

export interface Surroundings {
  readonly options: CommandLine;
  /** The folder of this run. */
  readonly data: string;
  readonly settings: SettingsFile;
  readonly appearance: Appearance;
  /** The folder of the built files. */
  readonly built: string;
  readonly icon: string;
  /** The setup to show first. */
  readonly open: string | null;
  /** The page of the window, while there is one. */
  readonly page: () => WebContents | null;
}

/** Builds every part from the command line and the folders of this run; what comes out answers the page. */
export async function compose(surroundings: Surroundings): Promise<Handlers> {
  const { options, data, settings, appearance, built, icon, open, page } = surroundings;
  const now = () => new Date();
  const startSpace: Space = options.practice ? 'practice' : 'real';
  const text = () => translator(settings.current.locale);
  const file = options.cloudFile ? await readCloudFile(options.cloudFile) : null;
  if (file && !file.ok) reportRefusal(file.failure, text());
  const clouds = new CloudBook(
    file?.ok ? file.value : null,
    // Loaded when somebody practises: nobody else waits for a whole server at the start.
    async () => (await import('./practice/server')).startPracticeWebex({ locale: () => settings.current.locale }),
    (faults) => sendEvent(page(), 'practice.faultsChanged', faults),
  );
  const stores: Record<Space, RecordStore> = {
    // Practice is nothing to keep: only what is real is copied.
    real: new RecordStore(join(data, 'setups'), {
      onWritten: (id) => void automaticCopies().then((to) => to.changed(id)),
    }),
    practice: new RecordStore(join(data, 'practice', 'setups')),
  };
  const vault = new TokenVault(new KeytarStore(process.platform));
  const resolveProxy = (url: string) => session.defaultSession.resolveProxy(url);
  const http = createHttp({ resolveProxy, isOnline: () => net.isOnline() });
  const onChanged = (view: SetupView) => sendEvent(page(), 'setup.changed', view);
  const setups = new Setups({ stores, vault, clouds, now, appVersion: app.getVersion(), onChanged });
  const clipboard = new SecretClipboard((view) => sendEvent(page(), 'clipboard.changed', view));
  const signingIn = new SigningIn(setups, vault, signInPorts({ icon, built, http, appearance, text }), now);
  const testing = new Testing(setups, vault, http, (progress) => sendEvent(page(), 'test.progress', progress));
  const testAll = new TestAll(setups, testing, (progress) => sendEvent(page(), 'testAll.progress', progress));
  const atLogin = loginStart(() => text().t('reminder.entry'));
  const files = new FileDialogs(() => windowOf(page()));
  let rooms: Promise<WorkbenchRooms> | null = null;
  const loadRooms = async () => {
    const { composeWorkbench } = await import('./compose-workbench');
    return composeWorkbench({ setups, vault, http, files, built, page, text });
  };
  const renewals = new Renewals(setups, vault, now);
  let automatic: Promise<AutomaticCopies> | null = null;
  const automaticCopies = () => {
    // Loaded at the first change, or a while after the start.
    automatic ??= import('./compose-automatic-copies').then(({ composeAutomaticCopies }) =>
      composeAutomaticCopies({
        data,
        built,
        files,
        setups,
        locale: () => settings.current.locale,
        onChanged: (view) => sendEvent(page(), 'automaticCopies.changed', view),
        onFailed: (failure) => sendEvent(page(), 'automaticCopies.failed', failure),
      }),
    );
    return automatic;
  };
  let copies: Promise<Copying> | null = null;
  const copying = () => {
    // Loaded when somebody wants copies: no start waits for it.
    copies ??= import('./compose-copies').then(({ composeCopies }) =>
      composeCopies({
        built,
        files,
        text,
        records: (space) => setups.records(space),
        onProgress: (progress) => sendEvent(page(), 'copies.progress', progress),
      }),
    );
    return copies;
  };
  // Whoever waits for the start page need not wait for this, and nobody asks for it.
  setTimeout(() => {
    void setups.settleAll().catch(() => undefined);
    void automaticCopies().then((to) => to.retry());
  }, settlingDelay).unref();
  // Loaded when somebody saves a backup or restores: no start waits for it.
  let backups: Promise<Backups> | undefined;
  const script = pathToFileURL(join(built, 'backup-worker.js'));
  const loadBackups = () => {
    backups ??= import('./compose-backup').then(({ composeBackup }) =>
      composeBackup({ setups, stores, vault, files, script, now, translator: text, page }),
    );
    return backups;
  };
  quitCleanly([
    async () => (await backups)?.close(),
    async () => (await automatic)?.flush(),
    async () => (await copies)?.close(),
    async () => (await rooms)?.preflighting.close(),
    () => clipboard.clear(),
    () => clouds.close(),
    () => http.close(),
  ]);

  return createHandlers({
    setups,
    signingIn,
    testing,
    rooms: () => (rooms ??= loadRooms()),
    testAll,
    renewals,
    vault,
    copying,
    backups: {
      backingUp: async () => (await loadBackups()).backingUp,
      restoring: async () => (await loadBackups()).restoring,
      copyPassphrase: async (passphrase) => (await loadBackups()).copyPassphrase(passphrase),
    },
    automaticCopies,
    practice: clouds,
    check: {
      script: pathToFileURL(join(built, 'check-worker.js')),
      choose: (extensions) => files.choose(extensions),
    },
    shell: {
      version: app.getVersion(),
      translator: text,
      start: async () => ({
        version: app.getVersion(),
        platform: process.platform as AppStart['platform'],
        settings: settings.current,
        cloud: cloudView(await clouds.forNew(startSpace)),
        space: startSpace,
        list: await setups.list(startSpace),
        open,
        startFailure: file && !file.ok ? file.failure : null,
      }),
      quit: () => app.quit(),
      changeSettings: async (change) => {
        const saved = settings.change(change);
        appearance.choose(settings.current.theme);
        sendEvent(page(), 'settings.changed', settings.current);
        await saved;
        return settings.current;
      },
      copySecret: (token) => clipboard.copy(token),
      clearSecret: () => clipboard.clear(),
      copyText,
      showFile: async (space, name) => showFile(stores[space], name),
      openLink,
      saveCalendar: async (id) => {
        // Loaded when somebody wants it: no start waits for it.
        const [{ record, space }, { calendarFile }] = await Promise.all([
          setups.record(id),
          import('./documents/calendar-file'),
        ]);
        const { name, typeName, content } = calendarFile(record, space, now(), text());
        return files.saveText(name, content, typeName);
      },
      remindsAtLogin: () => atLogin.isOn(),
      remindAtLogin: (on) => atLogin.set(on),
      showSaved: (path) => files.show(path),
      testReport: async (id, slot) => setupReport(await setups.view(id), slot, app.getVersion(), text()),
    },
  });
}
