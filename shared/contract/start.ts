import type { Space } from '../enums';
import { takesNothing } from './channel';
import type { Failure } from './failure';
import type { Settings } from './settings';
import type { CloudView, SetupList } from './setup';

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

/** What the first page waits for. Apart from everything else, so that no library has to be loaded for it. */
export const startContract = {
  channels: {
    'app.start': takesNothing.answers<AppStart>(),
  },
};
