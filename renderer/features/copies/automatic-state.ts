import { create } from 'zustand';
import type { AutomaticCopiesView, Failure } from '../../../shared/contract';

/** The dialog of automatic copies, and what has to be told of them on any page. */
export interface AutomaticState {
  readonly open: boolean;
  /** Null until it was asked for. */
  readonly view: AutomaticCopiesView | null;
  /** That it does not work any more, until somebody has read it or it works again. */
  readonly failed: Failure | null;
}

export const useAutomatic = create<AutomaticState>()(() => ({ open: false, view: null, failed: null }));
export const { setState: changeAutomatic } = useAutomatic;

/** Opens the dialog; what was to be told is told there as well. */
export function openAutomatic(): void {
  changeAutomatic({ open: true, failed: null });
}

export function followAutomatic(view: AutomaticCopiesView): void {
  changeAutomatic(view.failure ? { view } : { view, failed: null });
}
