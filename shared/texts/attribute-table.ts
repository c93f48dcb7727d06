import rows from '../../assets/attribute-table.json' with { type: 'json' };

export interface AttributeRow {
  /** The Entra attribute, spelled as in the portal: the setup documents print IsSoftDeleted as "IsSoftd". */
  readonly source: string;
  /** The Webex attribute. */
  readonly target: string;
  /** Entra maps it by default. */
  readonly byDefault: boolean;
}

/** Table 1 of the setup documents: which Entra attribute fills which Webex attribute. */
export const attributeTable: readonly AttributeRow[] = rows;
