import { create } from 'zustand';
import type { EntraRenewFlow, PlanConfirmation } from '../../../shared/contract';

interface EntraRenewState {
  /** Of the setup with this ID; null: not read yet. */
  readonly shown: { readonly id: string; readonly flow: EntraRenewFlow } | null;
  readonly confirm: PlanConfirmation;
  /** The setups whose new token goes to Entra by hand after all, in this run. */
  readonly byHand: readonly string[];
}

/** The renewal in Entra of the setup on the page. */
export const useEntraRenew = create<EntraRenewState>()(() => ({ shown: null, confirm: 'each', byHand: [] }));
export const { setState: changeEntraRenew, getState: entraRenewState } = useEntraRenew;
