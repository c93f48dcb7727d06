import type { EventName, Events, Failure, Settings, Space, TokenSlot } from '../../shared/contract';
import type { Translator } from '../../shared/texts/i18n';
import type { HttpClient } from '../core/http/client';
import type { JsonFile } from '../core/lib/json-file';
import type { Signal } from '../core/lib/signal';
import type { AppLog } from '../core/log/app-log';
import type { PolicyState } from '../core/policies/state';
import type { RecordStore } from '../core/setup/record-store';
import type { Setups } from '../core/setup/setups';
import type { SerialKeychain } from '../core/tokens/serial-keychain';
import type { TokenJournal } from '../core/tokens/token-journal';
import type { TokenVault } from '../core/tokens/token-vault';
import type { CloudRegistry } from '../core/webex/cloud-registry';
import type { Cloud } from '../core/webex/clouds';
import type { Appearance } from '../platform/appearance';
import type { FileDialogs } from '../platform/file-dialogs';
import type { SecretClipboard } from '../platform/secret-clipboard';
import type { Zoom } from '../platform/zoom';

/** The shared services: one instance of each for the life of the app. */
export interface Services {
  /** How this run was started. */
  readonly launch: Launch;
  readonly appVersion: string;
  /** The folder of this run's data. */
  readonly data: string;
  readonly log: AppLog;
  readonly icon: string;
  /** The built file of this name: a worker's script, a preload. */
  built(name: string): string;
  now(): Date;
  /** The translator of the app's language. */
  translator(): Translator;
  readonly settings: SettingsStore;
  /** What the organization set, as it was at the start of the app. */
  readonly policies: PolicyState;
  readonly appearance: Appearance;
  readonly zoom: Zoom;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly setups: Setups;
  readonly keychain: SerialKeychain;
  readonly journal: TokenJournal;
  readonly vault: TokenVault;
  readonly clouds: CloudRegistry;
  /** The cloud that was chosen in the settings, on the disk. */
  readonly chosenCloud: JsonFile<Cloud | null>;
  readonly http: HttpClient;
  readonly files: FileDialogs;
  readonly clipboard: SecretClipboard;
  /** Sends an event to the page; does nothing without a page. */
  send<E extends EventName>(event: E, value: Events[E]): void;
  /** The id of a real setup whose record is on the disk as it was changed. */
  readonly recordWritten: Signal<string>;
  /** Tokens that are about to be removed: work with them ends. */
  readonly tokensGoing: Signal<GoingTokens>;
  /** The id of a setup whose Org ID was changed: work for the previous one ends. */
  readonly orgIdChanged: Signal<string>;
  /** The page has crashed, was loaded again or was closed: work that only that page could end or go on with ends. */
  readonly pageEnded: Signal<null>;
  /** Whether there is a page. A feature that is loaded after `pageEnded` has not heard of it. */
  hasPage(): boolean;
  quit(): void;
}

/** The tokens of a setup. Without `slot`: all of them. */
interface GoingTokens {
  readonly id: string;
  readonly slot?: TokenSlot;
}

interface Launch {
  /** The space that the start page shows. */
  readonly space: Space;
  /** The setup to show first, because a reminder of it was clicked. */
  readonly open: string | null;
  /** The cloud file of the command line, or of the organization, was refused. */
  readonly failure: Failure | null;
  /** The cloud that was chosen in the settings is damaged. */
  readonly cloudLost: Failure | null;
}

/** The settings of the app, and where they are kept. */
export interface SettingsStore {
  readonly current: Settings;
  /** The settings after each change, also after one that could not be stored. */
  readonly changed: Signal<Settings>;
  /** Applies at once. @throws FailureError `settings.notSaved` when it is lost at quitting */
  change(change: Partial<Settings>): Promise<void>;
}
