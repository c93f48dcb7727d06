import { create } from 'zustand';
import type { Failure, LogFilter, LogView } from '../../../shared/contract';

export interface LogState {
  readonly open: boolean;
  readonly filter: LogFilter;
  /** Null: it is being read. */
  readonly view: LogView | null;
  /** Why it could not be read, copied or shown. */
  readonly failure: Failure | null;
}

export const closedLog: LogState = { open: false, filter: 'all', view: null, failure: null };

/** The log, in a dialog above every page. */
export const useLog = create<LogState>()(() => closedLog);
export const { getState: logState, setState: changeLog } = useLog;
