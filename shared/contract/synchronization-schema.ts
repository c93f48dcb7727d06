import type { AttributeMapping, ExpressionError } from './attribute-mappings';

/** Where in a synchronization schema the mappings of users are; all names are those of the file. */
export interface SchemaLocation {
  readonly rule: string;
  readonly objectMapping: string;
  readonly sourceObject: string;
  readonly targetObject: string;
  /** False: this mapping is switched off, so that Entra does not use it at all. */
  readonly enabled: boolean;
}

/** A row that the app cannot show; it is kept unchanged. */
export interface KeptSchemaRow {
  /** Its target attribute, empty when even that cannot be read. */
  readonly target: string;
  /** Its place in the list of mappings, from 0. */
  readonly index: number;
}

export interface SchemaReading {
  readonly location: SchemaLocation;
  readonly mappings: readonly AttributeMapping[];
  readonly kept: readonly KeptSchemaRow[];
}

/** Why a row cannot be written, and has to be changed in the portal. */
export interface SchemaBlock {
  readonly code:
    | 'targetEmpty'
    | 'targetTwice'
    | 'sourceEmpty'
    | 'expressionInvalid'
    /** Microsoft has not published how the schema stores this function. */
    | 'functionUnknown'
    /** Nor how it stores a comparison. */
    | 'comparisonUnknown'
    /** The function has other arguments than the published shape of it. */
    | 'argumentsUnknown'
    /** The row of the file is one that the app cannot read. */
    | 'rowUnreadable';
  readonly function?: string;
  readonly error?: ExpressionError;
}

export interface SchemaChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly target: string;
  /** Null: the row is added. */
  readonly before: AttributeMapping | null;
  /** Null: the row is removed. */
  readonly after: AttributeMapping | null;
  /** Not null: this change is not written. */
  readonly blocked: SchemaBlock | null;
}

/** An attribute that the schema has to list before a mapping can use it. */
export interface SchemaDefinition {
  readonly side: 'source' | 'target';
  readonly name: string;
  readonly type: 'String' | 'Boolean' | 'Reference';
}

/** What would change in a synchronization schema, row by row. */
export interface SchemaPlan {
  readonly location: SchemaLocation;
  readonly changes: readonly SchemaChange[];
  readonly unchanged: number;
  readonly kept: readonly KeptSchemaRow[];
  readonly definitions: readonly SchemaDefinition[];
}
