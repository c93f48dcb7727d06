import type { Space } from '../enums';
import { takesNothing } from './channel';
import type { Failure } from './failure';
import type { PoliciesView } from './policies';
import type { Settings } from './settings';
import type { CloudView, SetupList } from './setup';

export interface AppStart {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The language tag of the system, such as `en-GB`; null if it names no region. */
  readonly systemLocale: string | null;
  /** The user of this computer, whom a confirmation can name; empty: unknown. */
  readonly systemUser: string;
  readonly settings: Settings;
  /** What the organization set. */
  readonly policies: PoliciesView;
  /** The space of new setups, until the page switches it. */
  readonly cloud: CloudView;
  readonly space: Space;
  /** The setups of the space, for the start page. */
  readonly list: SetupList;
  /** The setup of a reminder that was clicked. */
  readonly open: string | null;
  /** The cloud file of the command line, or of the organization, was rejected: the app cannot be used in this run. */
  readonly startFailure: Failure | null;
  /** The cloud that was chosen in the settings was damaged: new setups use Webex itself. */
  readonly cloudLost: Failure | null;
}

/** What the first page needs. Separate from other channels, so that no library is loaded for it. */
export const startContract = {
  channels: {
    'app.start': takesNothing.answers<AppStart>(),
  },
};
