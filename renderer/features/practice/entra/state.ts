import { create } from 'zustand';
import type {
  CycleResult,
  Failure,
  OnDemandResult,
  PracticeEntraFault,
  PracticeEntraUser,
} from '../../../../shared/contract';

/** What the practice Entra does or did last for the setup. */
export type EntraFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly what: 'onDemand' | 'cycle' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'onDemand'; readonly result: OnDemandResult }
  | { readonly kind: 'cycle'; readonly result: CycleResult };

interface PracticeEntraState {
  readonly setupId: string | null;
  /** Empty until they are loaded. */
  readonly users: readonly PracticeEntraUser[];
  /** The id of the chosen user. */
  readonly user: string;
  readonly flow: EntraFlow;
  /** The faults that are on. */
  readonly faults: readonly PracticeEntraFault[];
}

export const usePracticeEntra = create<PracticeEntraState>()(() => ({
  setupId: null,
  users: [],
  user: '',
  flow: { kind: 'idle' },
  faults: [],
}));
export const { getState: practiceEntra, setState: changePracticeEntra } = usePracticeEntra;
