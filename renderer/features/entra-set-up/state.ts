import { create } from 'zustand';
import type { EntraPrincipal, EntraSetUpView, PlanConfirmation, SetUpScope } from '../../../shared/contract';
import { usualDeleteThreshold } from '../../../shared/enums/entra-writes';

/** What the administrator entered for the plan. */
export interface SetUpDraft {
  readonly hide: boolean;
  readonly recipient: string;
  readonly threshold: string;
  readonly mappings: boolean;
  readonly person: EntraPrincipal | null;
  readonly everyone: SetUpScope;
  readonly assigned: readonly EntraPrincipal[];
}

interface EntraSetUpState {
  /** Of the setup with this ID; null: not read yet. */
  readonly shown: { readonly id: string; readonly view: EntraSetUpView } | null;
  readonly confirm: PlanConfirmation;
  readonly draft: SetUpDraft;
  /** The application and the job that were there and are used. */
  readonly chosen: { readonly application?: string; readonly job?: string };
  /** The form was sent with this choice: what it lacks is said. Null: it was not sent. */
  readonly tried: SetUpScope | null;
}

export const firstDraft: SetUpDraft = {
  hide: true,
  recipient: '',
  threshold: String(usualDeleteThreshold),
  mappings: true,
  person: null,
  everyone: 'later',
  assigned: [],
};

/** Setting up Entra for the setup on the page. */
export const useEntraSetUp = create<EntraSetUpState>()(() => ({
  shown: null,
  confirm: 'each',
  draft: firstDraft,
  chosen: {},
  tried: null,
}));
export const { setState: changeEntraSetUp, getState: entraSetUpState } = useEntraSetUp;

export function changeDraft(change: Partial<SetUpDraft>): void {
  changeEntraSetUp(({ draft }) => ({ draft: { ...draft, ...change } }));
}
