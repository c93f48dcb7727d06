import { create } from 'zustand';
import type {
  AppStart,
  CheckView,
  ClipboardView,
  Failure,
  OrgIdReading,
  OrgIdSource,
  PracticeFault,
  SavedFile,
  Settings,
  SetupList,
  SetupView,
  SignInLink,
  SignInMethod,
  Space,
  StepId,
  TestAllResult,
  TokenSlot,
  UnreconciledSetup,
} from '../../shared/contract';
import { settingDefaults } from '../../shared/enums/settings';
import type { SetupKind, SetupOrder } from './find-setups';

/** A page of a setup: its start page, a step, the renewal of its token, its record, or the hand-over sheet. */
export type SetupPageId = StepId | 'overview' | 'renewal' | 'record' | 'sheet';
/** The pages of a renewal. Which one is shown follows from the facts, unless the administrator looks at another. */
export type RenewalStage = 'signIn' | 'check' | 'handOver' | 'done';
/** The pages that the reference can be opened from and leads back to. */
type WorkRoute =
  | { readonly page: 'home' }
  | { readonly page: 'setup'; readonly step: SetupPageId; readonly stage?: RenewalStage }
  | { readonly page: 'restore' }
  | {
      readonly page: 'workbench';
      readonly tab: WorkbenchTab;
      /** The step that it was opened from, and leads back to; without one: that of the mappings. */
      readonly from?: 'checkDuplicates';
    };
export type WorkbenchTab = 'mappings' | 'preview' | 'groups' | 'preflight' | 'export';
/** The pages that the settings can be opened from and lead back to. */
type ReferenceRoute = { readonly page: 'reference'; readonly from: WorkRoute };
type LogRoute = { readonly page: 'provisioningLog'; readonly from: WorkRoute | ReferenceRoute };
type ReadingRoute = WorkRoute | ReferenceRoute | LogRoute;
type SettingsRoute = { readonly page: 'settings'; readonly from: ReadingRoute | AboutRoute };
/** About this app, or its licences; it can be opened from everywhere and leads back there. */
type AboutRoute = { readonly page: 'about'; readonly part?: 'licences'; readonly from: ReadingRoute | SettingsRoute };
type Route = ReadingRoute | SettingsRoute | AboutRoute;

/** The page that the settings and About were opened from. */
export function pageBelow(route: Route): ReadingRoute {
  return route.page === 'settings' || route.page === 'about' ? pageBelow(route.from) : route;
}

/** The state of a sign-in. `idle` shows the facts: the account, or the methods before a sign-in. */
export type SignInFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'waiting'; readonly method: 'window' | 'browser'; readonly since: number }
  | { readonly kind: 'pasting'; readonly link: SignInLink | null; readonly failure: Failure | null }
  | { readonly kind: 'failed'; readonly method: SignInMethod; readonly failure: Failure };

export interface OrgIdDraft {
  readonly text: string;
  readonly source: OrgIdSource;
  readonly reading: OrgIdReading;
  readonly deliberate: boolean;
}

/**
 * The connection test of one token. `cancelled` shows how far it came and `failed` why it could not run, until its page is left;
 * the record knows only complete tests.
 */
export type TestFlow =
  | { readonly kind: 'running' | 'cancelled'; readonly checks: readonly CheckView[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Testing all setups of a space, from the start page; it goes on while another page is shown. */
type TestAllFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly space: Space; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly space: Space; readonly result: TestAllResult };

/** The running operation; one at a time, so that a button cannot be pressed twice. */
export type Operation =
  | 'create'
  | 'open'
  | 'rename'
  | 'note'
  | 'delete'
  | 'restore'
  | 'link'
  | 'paste'
  | 'saveToken'
  | 'accept'
  | 'orgId'
  | 'copyToken'
  | 'saveFile'
  | 'confirm'
  | 'portal'
  | 'entraPart'
  | 'mappings'
  | 'entraTested'
  | 'renewal';

export interface AppState {
  readonly start: AppStart | null;
  readonly settings: Settings;
  readonly space: Space;
  readonly route: Route;
  readonly list: SetupList | null;
  /** The search text of the list, the state that it is filtered by, and its order. */
  readonly search: string;
  readonly kind: SetupKind | null;
  readonly order: SetupOrder;
  readonly setup: SetupView | null;
  readonly busy: Operation | null;
  /** A failure that belongs to no particular place of the page. */
  readonly notice: Failure | null;
  /** The notice that policies of the organization are ignored was closed. */
  readonly policyNoticeDismissed: boolean;
  /** Setups whose tokens could not be brought in line with their records at the start. */
  readonly unreconciled: readonly UnreconciledSetup[];
  /** The message for screen readers; `count` makes them repeat the same text. */
  readonly announcement: { readonly text: string; readonly count: number };
  readonly signInMethod: SignInMethod;
  readonly signIn: SignInFlow;
  /** By setup, so that typed text is kept while another page is open. */
  readonly orgIdDrafts: Readonly<Record<string, OrgIdDraft>>;
  /** By setup and token (`testKey`); one that neither runs nor has anything to show is not in it. */
  readonly tests: Readonly<Record<string, TestFlow>>;
  readonly testAll: TestAllFlow;
  readonly testWrite: boolean;
  readonly clipboard: ClipboardView;
  /** The Secret Token was copied in this visit and has left the clipboard again. */
  readonly clipboardCleared: boolean;
  /** The token that was copied last in this visit; null: none, or the page was loaded again since. */
  readonly copiedToken: TokenSlot | null;
  readonly faults: readonly PracticeFault[];
  /** The system's last answer; it is read when the settings open. */
  readonly remindsAtLogin: boolean;
  /** The file that was saved last in this visit, and whose setup it is for. */
  readonly saved: { readonly setupId: string; readonly file: SavedFile } | null;
}

export const initialState: AppState = {
  start: null,
  settings: { ...settingDefaults, locale: 'en', theme: 'system' },
  space: 'real',
  route: { page: 'home' },
  list: null,
  search: '',
  kind: null,
  order: 'listed',
  setup: null,
  busy: null,
  notice: null,
  policyNoticeDismissed: false,
  unreconciled: [],
  announcement: { text: '', count: 0 },
  signInMethod: 'window',
  signIn: { kind: 'idle' },
  orgIdDrafts: {},
  tests: {},
  testAll: { kind: 'idle' },
  testWrite: true,
  clipboard: { clearsAt: null, hiddenFromHistory: false },
  clipboardCleared: false,
  copiedToken: null,
  faults: [],
  remindsAtLogin: false,
  saved: null,
};

export const useApp = create<AppState>()(() => initialState);
export const { getState: state, setState: change } = useApp;

/** Closes a discriminated union: a missing case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
