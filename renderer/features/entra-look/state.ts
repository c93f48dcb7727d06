import { create } from 'zustand';
import type { Failure, GraphRequestView, Look, LookPlan } from '../../../shared/contract';
import type { LookPart } from '../../../shared/enums/entra-look';

/** A look. `failed` and `cancelled` are shown until the next one; the record knows only complete ones. */
export type LookFlow =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'running'; readonly part: LookPart; readonly requests: readonly GraphRequestView[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly requests: readonly GraphRequestView[] }
  | { readonly kind: 'ended'; readonly look: Look };

/** What the administrator chose: ids of Entra. */
export interface LookChosen {
  readonly application?: string;
  readonly job?: string;
}

export interface EntraLookState {
  readonly setupId: string | null;
  /** The name of the application, as typed; empty: that of the gallery. */
  readonly name: string;
  readonly chosen: LookChosen;
  /** What needs further permissions. `setUp` null: while Webex's part is ready and Entra's is not. */
  readonly wanted: { readonly settings: boolean; readonly log: boolean; readonly setUp: boolean | null };
  /** The requests to come; null: not known yet. */
  readonly plan: LookPlan | null;
  readonly flow: LookFlow;
}

export const initialLook: EntraLookState = {
  setupId: null,
  name: '',
  chosen: {},
  wanted: { settings: false, log: false, setUp: null },
  plan: null,
  flow: { kind: 'idle' },
};

/** The look of one setup: another setup begins with an empty one. */
export const useEntraLook = create<EntraLookState>()(() => initialLook);
export const { getState: entraLook, setState: changeLook } = useEntraLook;
