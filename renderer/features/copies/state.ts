import { create } from 'zustand';
import type {
  CopiesProgress,
  CopiesResult,
  CopiesTarget,
  CopyFormat,
  CopyPlan,
  Failure,
  Locale,
} from '../../../shared/contract';

/** The stages of the dialog: choice, existing files, progress, result. */
export type CopiesFlow =
  | { readonly kind: 'choosing'; readonly failure: Failure | null }
  | { readonly kind: 'planning' }
  | { readonly kind: 'confirming'; readonly plan: CopyPlan }
  | { readonly kind: 'saving'; readonly progress: CopiesProgress }
  | { readonly kind: 'ended'; readonly result: CopiesResult };

export const copiesScopes = ['this', 'all', 'chosen'] as const;
type CopiesScope = (typeof copiesScopes)[number];

export interface CopiesState {
  readonly open: boolean;
  /** The setup that the dialog was opened from. */
  readonly setup: { readonly id: string; readonly name: string } | null;
  readonly scope: CopiesScope;
  readonly chosen: ReadonlySet<string>;
  readonly formats: ReadonlySet<CopyFormat>;
  /** Null: that of the app. */
  readonly locale: Locale | null;
  readonly to: CopiesTarget;
  readonly flow: CopiesFlow;
}

/** The dialog of saving copies. It keeps the last choice until the app closes. */
export const useCopies = create<CopiesState>()(() => ({
  open: false,
  setup: null,
  scope: 'all',
  chosen: new Set<string>(),
  formats: new Set<CopyFormat>(['html', 'json']),
  locale: null,
  to: 'folder',
  flow: { kind: 'choosing', failure: null },
}));
export const { getState: copies, setState: changeCopies } = useCopies;

/** Opens the dialog, for one setup or for all. */
export function openCopies(setup: CopiesState['setup']): void {
  const scope = setup ? 'this' : 'all';
  changeCopies({ open: true, setup, scope, chosen: new Set(), flow: { kind: 'choosing', failure: null } });
}
