import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type WebContents } from 'electron';
import type { Failure, SetupView, Space } from '../../shared/contract';
import { confirmedBy } from '../../shared/texts/confirmed-by';
import { setDateRegion } from '../../shared/texts/environment';
import { translator } from '../../shared/texts/i18n';
import { createHttp } from '../core/http/client';
import { Signal } from '../core/lib/signal';
import type { AppLog } from '../core/log/app-log';
import type { PolicyState } from '../core/policies/state';
import { RecordStore } from '../core/setup/record-store';
import { recordsPath } from '../core/setup/records-path';
import type { RecordsThread } from '../core/setup/records-worker/records-thread';
import { Setups } from '../core/setup/setups';
import { KeytarStore } from '../core/tokens/keytar-store';
import { SerialKeychain } from '../core/tokens/serial-keychain';
import { TokenJournal } from '../core/tokens/token-journal';
import { TokenVault } from '../core/tokens/token-vault';
import { chosenCloud } from '../core/webex/chosen-cloud';
import { CloudRegistry } from '../core/webex/cloud-registry';
import type { Appearance } from '../platform/appearance';
import { FileDialogs } from '../platform/file-dialogs';
import { networkPorts } from '../platform/network';
import { SecretClipboard } from '../platform/secret-clipboard';
import { systemUser } from '../platform/system-user';
import type { Zoom } from '../platform/zoom';
import type { Services, SettingsStore } from '../services/services';
import type { CommandLine } from './command-line';
import { startCloud } from './file-cloud';
import { sendEvent } from './ipc';
import { failureFields, logSent } from './log-entries';
import { windowOf } from './main-window';
import { reportRefusal } from './refusal';

export interface ServicesOptions {
  readonly options: CommandLine;
  /** The folder of this run. */
  readonly data: string;
  /** A thread that is reading the records of this run already. */
  readonly begun: Promise<RecordsThread | null>;
  readonly log: AppLog;
  readonly policies: PolicyState;
  readonly settings: SettingsStore;
  readonly appearance: Appearance;
  readonly zoom: Zoom;
  /** The folder of the built files. */
  readonly built: string;
  readonly icon: string;
  /** The setup to show first. */
  readonly open: string | null;
  /** The page of the window, while there is one. */
  readonly page: () => WebContents | null;
  /** Brings the window to the front. */
  readonly show: () => void;
  /** The page is gone or was loaded again. */
  readonly pageEnded: Signal<null>;
}

/** Builds the shared services from the command line and the folders of this run. */
export async function createServices(given: ServicesOptions): Promise<Services> {
  const { options, data, begun, log, policies, settings, appearance, zoom, built, icon, open, page, show, pageEnded } =
    given;
  const now = () => new Date();
  const text = () => translator(settings.current.locale);
  const space: Space = options.practice ? 'practice' : 'real';
  const send: Services['send'] = (event, value) => {
    logSent(log, event, value);
    sendEvent(page(), event, value);
  };
  settings.changed.listen((current) => {
    appearance.choose(current.theme);
    zoom.choose(current.zoom);
    setDateRegion(current.dateRegion);
    send('settings.changed', current);
  });
  const chosen = chosenCloud(data);
  const { fromFile, refused, lost } = await startCloud(
    { policy: policies.current.CloudFile ?? null, commandLine: options.cloudFile },
    chosen,
  );
  if (refused) reportRefusal(refused, text());
  const clouds = new CloudRegistry(
    fromFile,
    async () => (await import('../features/practice')).startPracticeWebex({ locale: () => settings.current.locale }),
    (faults) => send('practice.faultsChanged', faults),
  );
  const recordWritten = new Signal<string>();
  const thread = pathToFileURL(join(built, 'records-worker.js'));
  const reading = (of: Space) => ({ thread, begun: of === space ? begun : null });
  const onFailed = (setup: string, failure: Failure) =>
    log.write('error', 'record.notWritten', { setup, ...failureFields(failure) });
  const stores: Services['stores'] = {
    // Practice setups are never copied automatically.
    real: new RecordStore(recordsPath(data, 'real'), {
      ...reading('real'),
      onWritten: (id) => recordWritten.emit(id),
      onFailed,
    }),
    practice: new RecordStore(recordsPath(data, 'practice'), { ...reading('practice'), onFailed }),
  };
  const keychain = new SerialKeychain(new KeytarStore(process.platform), {
    onFailed: (failure) => log.write('warning', 'keychain.failed', failureFields(failure)),
  });
  const journal = new TokenJournal(join(data, 'token-ids.json'), {
    now,
    onFailure: (failure) => send('orphanedTokens.journalFailed', failure),
  });
  const vault = new TokenVault(keychain, journal);
  const appVersion = app.getVersion();
  const named = (webex: string) => confirmedBy(settings.current.recordNames, { system: systemUser(), webex });
  const onChanged = (view: SetupView) => send('setup.changed', view);
  return {
    launch: { space, open, failure: refused, cloudLost: lost },
    appVersion,
    data,
    log,
    icon,
    built: (name) => join(built, name),
    now,
    translator: text,
    settings,
    policies,
    appearance,
    zoom,
    stores,
    setups: new Setups({
      stores,
      vault,
      clouds,
      now,
      appVersion,
      onChanged,
      confirmedBy: named,
      entraMethod: policies.current.EntraWay,
    }),
    keychain,
    journal,
    vault,
    clouds,
    chosenCloud: chosen,
    http: createHttp(networkPorts()),
    files: new FileDialogs(() => windowOf(page())),
    clipboard: new SecretClipboard(
      () => settings.current.clipboardSeconds,
      (view) => send('clipboard.changed', view),
      async () => {
        const { notifyOfClearedClipboard } = await import('./clipboard-notice');
        await notifyOfClearedClipboard({ translator: text(), icon, show });
      },
    ),
    send,
    recordWritten,
    tokensGoing: new Signal(),
    orgIdChanged: new Signal(),
    pageEnded,
    hasPage: () => page() !== null,
    quit: () => app.quit(),
  };
}
