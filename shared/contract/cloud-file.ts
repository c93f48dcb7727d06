import { takesNothing } from './channel';
import type { CloudView, FileEntraView } from './setup';

/** What a cloud file names. */
export interface FileCloudView {
  readonly name: string;
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly scimBaseUrl: string;
  readonly peopleUrl: string;
  /** Entra's part of the cloud; absent: Microsoft's own clouds. */
  readonly entra?: FileEntraView;
}

/** The organization goes before the command line of this start, and this before the choice in the settings. */
export type CloudChooser = 'policy' | 'commandLine' | 'settings';

export interface CloudFileState {
  /** Null: new setups use Webex itself. */
  readonly used: FileCloudView | null;
  /** Who names the cloud of new setups. Only a choice in the settings can be changed there. */
  readonly by: CloudChooser;
  /** Webex itself, in the form of a cloud file. */
  readonly webex: FileCloudView;
  /** The cloud of new setups as every page shows it. */
  readonly cloud: CloudView;
}

export const cloudFileContract = {
  channels: {
    'cloudFile.state': takesNothing.answers<CloudFileState>(),
    /** Asks for a cloud file and reads it, for a look at its addresses. Null: the dialog was cancelled. */
    'cloudFile.choose': takesNothing.answersOrFails<FileCloudView | null>(),
    /** Uses the cloud that was chosen last for new setups. */
    'cloudFile.use': takesNothing.answersOrFails<CloudFileState>(),
    /** Uses Webex itself for new setups again. */
    'cloudFile.remove': takesNothing.answersOrFails<CloudFileState>(),
  },
};
