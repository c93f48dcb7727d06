import type { MappingValue } from './attribute-mappings';

/** What becomes of a mapping when a person is created. */
export type RowOutcome =
  /** Its value is in the request. */
  | 'sent'
  /** It has no value, so its default value is in the request. */
  | 'default'
  /** It has neither: Entra does not send nulls. */
  | 'empty'
  /** Entra would refuse to calculate it for this person. */
  | 'refused'
  /** Its value depends on the moment, the tenant or chance. */
  | 'depends'
  /** Its expression says that nothing is to flow. */
  | 'ignored'
  /** Entra's result of its expression cannot be computed here. */
  | 'unknown'
  /** Entra may refuse to calculate it for this person; the value that is shown comes otherwise. */
  | 'mayFail'
  /** Its expression exceeds a limit of this app. */
  | 'exceeded'
  /** It links to another person: Entra sends that in a request of its own, once both exist in Webex. */
  | 'reference'
  /** It has several values for a target that takes one; what Entra does then is not documented. */
  | 'severalValues'
  /** Its value is neither True nor False, but its target is a boolean. */
  | 'notBoolean'
  /** Its expression cannot be parsed, or no mapping can fill its target. */
  | 'unreadable';

export interface RowPreview {
  readonly row: number;
  readonly target: string;
  /** Null: its expression cannot be read. */
  readonly value: MappingValue | null;
  readonly outcome: RowOutcome;
}

/** A request as Entra sends it, without its token. */
export interface ScimRequestPreview {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  /** JSON, indented for reading. */
  readonly body?: string;
}

export interface MappingPreview {
  readonly rows: readonly RowPreview[];
  /** The Entra attributes that the mappings use, each once, in the order of the rows. */
  readonly sources: readonly string[];
  /** How Entra looks for the person, one request for each matching attribute in turn, until one finds a user. */
  readonly match: readonly ScimRequestPreview[];
  /** Sent when no user was found. */
  readonly create: ScimRequestPreview;
  /** Sent when the person is out of scope, unassigned, disabled or deleted; `{id}` is Webex's own id of the person. */
  readonly disable: ScimRequestPreview;
}
