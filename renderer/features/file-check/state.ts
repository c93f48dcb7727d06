import { create } from 'zustand';
import type { CheckedFile, Failure } from '../../../shared/contract';

export interface FileCheckState {
  readonly open: boolean;
  /** A file is being checked. */
  readonly running: boolean;
  /** The result of the last file; null: none yet. */
  readonly checked: CheckedFile | null;
  /** Why the system's dialog could not be opened. */
  readonly failure: Failure | null;
}

export const closedFileCheck: FileCheckState = { open: false, running: false, checked: null, failure: null };

/** Checking a file, in a dialog above every page. */
export const useFileCheck = create<FileCheckState>()(() => closedFileCheck);
export const { getState: checking, setState: changeFileCheck } = useFileCheck;
