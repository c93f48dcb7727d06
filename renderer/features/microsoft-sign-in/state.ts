import { create } from 'zustand';
import type { EntraCloudKind, Failure, MicrosoftState } from '../../../shared/contract';

/** Whose application asks for the permissions: the tenant's own registration, or Microsoft's tool. */
export type ClientOwner = 'own' | 'tools';

/** What the administrator entered, kept while another page is open. */
export interface ClientDraft {
  readonly owner: ClientOwner;
  readonly cloud: EntraCloudKind;
  readonly tenant: string;
  /** Of the own registration. */
  readonly clientId: string;
}

export type MicrosoftFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly since: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface MicrosoftPage {
  readonly setupId: string | null;
  /** Null: being read. */
  readonly known: MicrosoftState | null;
  readonly draft: ClientDraft;
  readonly flow: MicrosoftFlow;
}

export const closedPage: MicrosoftPage = {
  setupId: null,
  known: null,
  draft: { owner: 'own', cloud: 'global', tenant: '', clientId: '' },
  flow: { kind: 'idle' },
};

/** The sign-in to Microsoft of the setup on the page. */
export const useMicrosoft = create<MicrosoftPage>()(() => closedPage);
export const { getState: microsoftPage, setState: changeMicrosoft } = useMicrosoft;
