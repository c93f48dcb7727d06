import type { SettingsBefore } from '../../../../shared/contract/entra-write-events';
import type { EntraChange, EntraProof, EntraWriteResult } from '../../../../shared/enums/entra-writes';

/** An entry of the journal as the record has it. Times ISO 8601, UTC. */
export interface RecordedWrite {
  readonly at: string;
  readonly write: string;
  readonly change: EntraChange;
  readonly application: string;
  readonly job: string;
  /** Who is assigned or provisioned. */
  readonly target?: string;
  /** The write that this one undoes. */
  readonly undoes?: string;
  readonly before?: SettingsBefore;
  readonly token?: 'pending';
  readonly account: { readonly tenantId: string };
  /** Entra no longer has what it changed. */
  readonly gone?: true;
  /** Null: the app has not seen the end. */
  readonly end: { readonly result: EntraWriteResult; readonly made?: string; readonly madeObject?: string } | null;
}

/** What is proved of the token in use. */
export type RecordedProofs = Readonly<
  Partial<Record<EntraProof, { readonly application: string; readonly job: string }>>
>;
