import { create } from 'zustand';
import type { AutomaticCopiesView, Failure } from '../../../shared/contract';

/** The dialog of automatic copies, and their failure for the notice on every page. */
export interface AutomaticState {
  readonly open: boolean;
  /** Null until it was asked for. */
  readonly view: AutomaticCopiesView | null;
  /** The failure of automatic copies, until it is dismissed or they work again. */
  readonly failed: Failure | null;
}

export const useAutomatic = create<AutomaticState>()(() => ({ open: false, view: null, failed: null }));
export const { setState: changeAutomatic } = useAutomatic;

/** Opens the dialog, which shows the failure too. */
export function openAutomatic(): void {
  changeAutomatic({ open: true, failed: null });
}

export function followAutomatic(view: AutomaticCopiesView): void {
  changeAutomatic(view.failure ? { view } : { view, failed: null });
}
