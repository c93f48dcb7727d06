import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, net, session, type WebContents } from 'electron';
import type { AppStart, SetupView, Space } from '../../shared/contract';
import { translator } from '../../shared/texts/i18n';
import { RecordStore } from '../core/setup/record-store';
import { cloudView } from '../core/setup/setup-view';
import { Setups } from '../core/setup/setups';
import { KeytarStore } from '../core/tokens/keytar-store';
import { TokenVault } from '../core/tokens/token-vault';
import { CloudBook } from '../core/webex/cloud-book';
import { readCloudFile } from '../core/webex/cloud-file';
import { createHttp } from '../core/webex/http/client';
import type { Backups } from '../features/backup/index';
import { setupReport } from '../features/connection-test/setup-report';
import { TestAll } from '../features/connection-test/test-all';
import { Testing } from '../features/connection-test/testing';
import type { AutomaticCopies } from '../features/copies/automatic-copies';
import type { Copying } from '../features/copies/copying';
import type { WorkbenchRooms } from '../features/mappings/handlers';
import { Renewals } from '../features/renewal/renewals';
import { SigningIn } from '../features/sign-in/signing-in';
import { FileDialogs } from '../platform/file-dialogs';
import { openLink } from '../platform/links';
import { loginStart } from '../platform/login-start';
import { copyText, SecretClipboard } from '../platform/secret-clipboard';
import { showFile } from '../platform/show-file';
import { signInPorts } from '../platform/sign-in-window/sign-in-ports';
import type { Appearance } from './appearance';
import { createHandlers } from './channels';
import type { CommandLine } from './command-line';
import type { Handlers } from './handle';
import { sendEvent } from './ipc';
import { windowOf } from './main-window';
import { quitCleanly } from './quit';
import { reportRefusal } from './refusal';
import type { SettingsFile } from './settings-file';

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
    async () =>
      (await import('../features/practice/server')).startPracticeWebex({ locale: () => settings.current.locale }),
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
    const { composeWorkbench } = await import('../features/mappings/index');
    return composeWorkbench({ setups, vault, http, files, built, page, text });
  };
  const renewals = new Renewals(setups, vault, now);
  let automatic: Promise<AutomaticCopies> | null = null;
  const automaticCopies = () => {
    // Loaded at the first change, or a while after the start.
    automatic ??= import('../features/copies/compose-automatic-copies').then(({ composeAutomaticCopies }) =>
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
    copies ??= import('../features/copies/index').then(({ composeCopies }) =>
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
    backups ??= import('../features/backup/index').then(({ composeBackup }) =>
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
        const settled = await settings.change(change);
        appearance.choose(settled.theme);
        sendEvent(page(), 'settings.changed', settled);
        return settled;
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
          import('../features/record/calendar-file'),
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
