import type { AppStart, ClipboardView, LinkId, PracticeFault, Settings } from './app';
import type { AttributeMapping, EntraPerson } from './attribute-mappings';
import type { AutomaticCopiesChannels, AutomaticCopiesView } from './automatic-copies';
import type { BackupChannels, BackupProgress } from './backup';
import type { CheckChannels } from './check';
import type { TestProgress } from './connection-test';
import type { CopiesChannels, CopiesProgress } from './copies';
import type { Failure, Result } from './failure';
import type { Finding } from './mapping-findings';
import type { MappingPreview } from './mapping-preview';
import type { OrgIdReading } from './org-id';
import type { PracticeAction, PracticeExchange } from './practice-provisioning';
import type { PreflightQuery, PreflightWindow } from './preflight';
import type { RecordChannels } from './record-document';
import type { KeepDays, TokenSlot } from './renewal';
import type { RestoreChannels, RestoreView } from './restore';
import type { EntraTestResult, PortalStepId, SetupList, SetupView, Space } from './setup';
import type { TestAllProgress, TestAllResult } from './upkeep';
import type {
  ChosenSchema,
  ExpressionReading,
  MappingChoices,
  MappingsFormat,
  MappingsView,
  PreflightStep,
  PreflightView,
  SavedFile,
} from './workbench';

/** Channel -> signature. Each takes at most one argument and answers with a promise. */
export interface Channels
  extends AutomaticCopiesChannels,
    BackupChannels,
    CheckChannels,
    CopiesChannels,
    RecordChannels,
    RestoreChannels {
  'app.start': () => AppStart;
  'app.quit': () => null;
  'settings.change': (change: Partial<Settings>) => Settings;
  'setups.list': (ask: { space: Space }) => SetupList;
  'setups.create': (ask: { space: Space }) => Result<SetupView>;
  'setups.open': (ask: { id: string }) => Result<SetupView>;
  'setups.rename': (ask: { id: string; name: string }) => Result<SetupView>;
  /** An empty text takes the notes away. */
  'setups.note': (ask: { id: string; notes: string }) => Result<SetupView>;
  'setups.delete': (ask: { id: string }) => Result<null>;
  'setups.restore': (ask: { id: string }) => Result<SetupView>;
  'setups.showFile': (ask: { space: Space; id?: string; fileName?: string }) => Result<null>;
  /**
   * Resolves when the sign-in has ended; `signIn.cancel` ends it. Of a setup that is `renewable`, it brings a pending token
   * and leaves the current one as it is; so do the other two ways.
   */
  'signIn.start': (ask: { id: string; way: 'window' | 'browser' }) => Result<SetupView>;
  'signIn.cancel': () => null;
  /** A fresh authorization address for the third way; valid until used, replaced, or ten minutes have passed. */
  'signIn.link': (ask: { id: string }) => Result<{ url: string }>;
  /** The main process reads the clipboard itself: the pasted address never enters the page. */
  'signIn.paste': (ask: { id: string }) => Result<SetupView>;
  'token.save': (ask: { id: string; place: 'keychain' | 'thisRun' }) => Result<SetupView>;
  'account.accept': (ask: { id: string; token?: TokenSlot }) => Result<SetupView>;
  'orgId.read': (ask: { id: string; text: string }) => Result<OrgIdReading>;
  'orgId.set': (ask: {
    id: string;
    text: string;
    source: 'typed' | 'account';
    deliberate: boolean;
  }) => Result<SetupView>;
  'test.run': (ask: { id: string; write: boolean; token?: TokenSlot }) => Result<SetupView>;
  'test.cancel': (ask: { id: string }) => null;
  /** Tests every setup of the space that has a token and an Org ID; the results go into their records. */
  'testAll.run': (ask: { space: Space }) => Result<TestAllResult>;
  /** Ends the tests that run and begins no other; `testAll.run` then answers with what there is. */
  'testAll.cancel': () => null;
  'test.copyReport': (ask: { id: string; token?: TokenSlot }) => Result<null>;
  'handover.copyToken': (ask: { id: string; token?: TokenSlot }) => Result<SetupView>;
  'handover.clearClipboard': () => null;
  /** That Entra took a pending token is said by `renewal.confirm`. */
  'handover.entraTested': (ask: { id: string; result: EntraTestResult }) => Result<SetupView>;
  'renewal.entraFailed': (ask: { id: string }) => Result<SetupView>;
  /** Entra accepted the pending token, and it was saved there: it becomes the current one. */
  'renewal.confirm': (ask: { id: string; keepPrevious: boolean }) => Result<SetupView>;
  'renewal.abandon': (ask: { id: string }) => Result<SetupView>;
  'renewal.keepPrevious': (ask: { id: string; days: KeepDays }) => Result<SetupView>;
  'renewal.forgetPrevious': (ask: { id: string }) => Result<SetupView>;
  'step.confirm': (ask: { id: string; step: PortalStepId }) => Result<SetupView>;
  'step.takeBack': (ask: { id: string; step: PortalStepId }) => Result<SetupView>;
  'mappings.choices': () => MappingChoices;
  'mappings.open': (ask: { id: string }) => Result<MappingsView>;
  /** Keeps the whole table; findings do not keep it from being kept. */
  'mappings.change': (ask: { id: string; mappings: readonly AttributeMapping[] }) => Result<MappingsView>;
  /** What would be said about a table that is not kept. */
  'mappings.check': (ask: { mappings: readonly AttributeMapping[] }) => readonly Finding[];
  'mappings.readExpression': (ask: { text: string }) => ExpressionReading;
  'mappings.preview': (ask: { id: string; person: EntraPerson }) => Result<MappingPreview>;
  /** Null: no place was chosen. */
  'mappings.export': (ask: { id: string; format: MappingsFormat }) => Result<SavedFile | null>;
  'mappings.copy': (ask: { id: string; format: 'table' | 'markdown' }) => Result<null>;
  'mappings.import': (ask: { id: string }) => Result<MappingsView | null>;
  /** Lets a synchronization schema be chosen; the main process keeps it until another one is chosen. */
  'schema.choose': (ask: { id: string }) => Result<ChosenSchema | null>;
  'schema.plan': (ask: { id: string }) => Result<ChosenSchema | null>;
  'schema.write': (ask: { id: string }) => Result<SavedFile | null>;
  'preflight.open': (ask: { id: string }) => PreflightView;
  /** Null: no file was chosen. What was chosen before stays when the new file cannot be read. */
  'preflight.chooseEntra': (ask: { id: string }) => Result<PreflightView | null>;
  'preflight.chooseWebex': (ask: { id: string }) => Result<PreflightView | null>;
  /** Reads the people in Webex with the setup's token; after a failure or a cancel it goes on from there. */
  'preflight.readWebex': (ask: { id: string }) => Result<PreflightView>;
  /** Compares, with the source that userName has in the setup's table. */
  'preflight.compare': (ask: { id: string }) => Result<PreflightView>;
  'preflight.cancel': () => null;
  'preflight.query': (ask: PreflightQuery) => Result<PreflightWindow>;
  /** What is known of a person of Entra's file; null: only Webex knows this one. */
  'preflight.person': (ask: { index: number }) => Result<EntraPerson | null>;
  /** Saves the list, as far as it is filtered. Null: no place was chosen. */
  'preflight.export': (ask: Pick<PreflightQuery, 'verdict' | 'search'>) => Result<SavedFile | null>;
  /** Asks where, then writes the reminders of a setup as a calendar file; null: the dialog was cancelled. */
  'calendar.save': (ask: { id: string }) => Result<SavedFile | null>;
  /** Whether the app is started at login to remind of what expires. The operating system keeps it. */
  'reminder.isOn': () => boolean;
  'reminder.set': (ask: { on: boolean }) => Result<null>;
  /** Shows a file that was saved in this run in its folder. */
  'files.showSaved': (ask: { path: string }) => Result<null>;
  'clipboard.copy': (ask: { text: string }) => null;
  'links.open': (ask: { link: LinkId }) => Result<null>;
  /** Does with a person in the practice Webex what Entra would do in Webex; a real setup is refused. */
  'practice.provision': (ask: { id: string; person: EntraPerson; action: PracticeAction }) => Result<PracticeExchange>;
  'practice.faults': () => readonly PracticeFault[];
  'practice.setFaults': (ask: { faults: readonly PracticeFault[] }) => readonly PracticeFault[];
}

/** What the main process tells the page without being asked. */
export interface Events {
  'test.progress': TestProgress;
  'preflight.progress': PreflightStep;
  'backup.progress': BackupProgress;
  'testAll.progress': TestAllProgress;
  'copies.progress': CopiesProgress;
  'automaticCopies.changed': AutomaticCopiesView;
  /** Once, until it has worked in between. */
  'automaticCopies.failed': Failure;
  'clipboard.changed': ClipboardView;
  'setup.changed': SetupView;
  'practice.faultsChanged': readonly PracticeFault[];
  'settings.changed': Settings;
}

export type Channel = keyof Channels;
/** What the page may ask by itself. */
export type PageChannel = Exclude<Channel, 'restore.drop'>;
export type EventName = keyof Events;

/** What `preload.ts` puts on `window.bridge`. */
export type Bridge = {
  readonly [C in PageChannel]: (...ask: Parameters<Channels[C]>) => Promise<ReturnType<Channels[C]>>;
} & {
  /** Opens files that were dropped on the window. Their paths are taken where the page cannot name any. */
  openDropped(files: readonly File[]): Promise<Result<RestoreView>>;
  /** Returns a function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void;
};
