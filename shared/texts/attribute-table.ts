import rows from '../../assets/attribute-table.json' with { type: 'json' };

export interface AttributeRow {
  /** The Entra attribute, spelled as in the setup documents. */
  readonly source: string;
  /** Where the documents spell it otherwise than the portal does today. */
  readonly sourceToday?: string;
  /** The Webex attribute. */
  readonly target: string;
  /** Entra maps it without being asked. */
  readonly byDefault: boolean;
}

/** Table 1 of the setup documents: which Entra attribute fills which Webex attribute. */
export const attributeTable: readonly AttributeRow[] = rows;
