import { create } from 'zustand';
import type { AboutView, Failure, LicencesView } from '../../../shared/contract';

export interface AboutState {
  /** Null: it is being read. */
  readonly view: AboutView | null;
  /** The request is shown; it is sent when the administrator confirms it. */
  readonly confirming: boolean;
  /** The state of the look for a new version; its result is in `view`. */
  readonly look: 'idle' | 'running' | 'cancelled';
  readonly licences: LicencesView | null;
  /** Why something of this page could not be read, copied, sent or shown. */
  readonly failure: Failure | null;
}

export const initialAbout: AboutState = { view: null, confirming: false, look: 'idle', licences: null, failure: null };

export const useAbout = create<AboutState>()(() => initialAbout);
export const { getState: about, setState: changeAbout } = useAbout;
