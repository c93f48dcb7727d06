import type { EntraChange } from '../enums/entra-writes';

/** A request that changes something in Entra, as it is shown before it is made. */
export interface PlannedWrite {
  readonly change: EntraChange;
  readonly method: 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly address: string;
  /** JSON, indented, with each secret as `•••`; null: the request has no body. */
  readonly body: string | null;
  /** What the administrator should know of this write; null: nothing special. */
  readonly remark: 'repeated' | 'maybeThere' | null;
}
