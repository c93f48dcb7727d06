import type { Failure } from './failure';
import type { CloudView, SetupList, Space } from './setup';

export type Locale = 'en' | 'zh-CN';
/** What is chosen. */
export type Theme = 'system' | Colours;
/** What is painted. */
export type Colours = 'light' | 'dark' | 'highContrast';

export interface ClipboardView {
  /** ISO 8601 moment at which the Secret Token leaves the clipboard; null: it does not hold ours. */
  readonly clearsAt: string | null;
  /** The platform was told to keep the token out of clipboard histories. */
  readonly hiddenFromHistory: boolean;
}

export interface Settings {
  readonly locale: Locale;
  readonly theme: Theme;
}

export type PracticeFault =
  | 'expiredToken'
  | 'revokedToken'
  | 'forbidden'
  | 'tooManyRequests'
  | 'slow'
  | 'serverError'
  | 'wrongOrganization';

/** Pages outside the app that it may open in the default browser: an allow-list, no free address. */
export type LinkId =
  | 'entraApps'
  | 'entraGallery'
  | 'entraProvisioning'
  | 'controlHub'
  | 'controlHubUsers'
  | 'provisionOnDemandDocs'
  | 'webexTokens';

export interface AppStart {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly settings: Settings;
  /** What new setups are made in, until the page switches the space. */
  readonly cloud: CloudView;
  readonly space: Space;
  /** The setups of the space, for the start page. */
  readonly list: SetupList;
  /** A reminder was clicked: the setup that it was about. */
  readonly open: string | null;
  /** The cloud file of the command line was refused: nothing else can be done in this run. */
  readonly startFailure: Failure | null;
}
