import { create } from 'zustand';
import type {
  ExplainedCode,
  Failure,
  ProvisioningLogProgress,
  ProvisioningLogUsers,
  ProvisioningLogView,
  SavedFile,
} from '../../../shared/contract';

export interface ProvisioningLogState {
  /** A log is being read, and how far it is; null: none. */
  readonly reading: { readonly progress: ProvisioningLogProgress | null } | null;
  readonly view: ProvisioningLogView | null;
  readonly failure: Failure | null;
  /** The application whose causes are shown; the first one, unless another was chosen. */
  readonly application: string;
  /** The cause that is open; empty: none. */
  readonly cause: string;
  /** The users of the open cause; null: not read yet. */
  readonly users: ProvisioningLogUsers | null;
  readonly search: string;
  readonly saved: SavedFile | null;
  /** The pasted text, and what was found in it; null: nothing was explained yet. */
  readonly text: string;
  readonly explained: readonly ExplainedCode[] | null;
}

export const initialProvisioningLog: ProvisioningLogState = {
  reading: null,
  view: null,
  failure: null,
  application: '',
  cause: '',
  users: null,
  search: '',
  saved: null,
  text: '',
  explained: null,
};

/** The log and the code that are explained; forgotten when the page is left. */
export const useProvisioningLog = create<ProvisioningLogState>()(() => initialProvisioningLog);
export const { getState: provisioningLog, setState: changeProvisioningLog } = useProvisioningLog;
