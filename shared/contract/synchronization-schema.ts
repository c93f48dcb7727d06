import type { AttributeMapping, ExpressionError } from './attribute-mappings';

/** The location of the user mappings in a synchronization schema; all names are the file's. */
export interface SchemaLocation {
  readonly rule: string;
  readonly objectMapping: string;
  readonly sourceObject: string;
  readonly targetObject: string;
  /** False: this mapping is disabled, so Entra does not use it. */
  readonly enabled: boolean;
}

/** A row that the app cannot show; it is kept unchanged. */
export interface KeptSchemaRow {
  /** Its target attribute, empty when even that cannot be read. */
  readonly target: string;
  /** Its index in the list of mappings, from 0. */
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
    /** Microsoft has not published how the schema stores a comparison. */
    | 'comparisonUnknown'
    /** The function's arguments do not match its published form. */
    | 'argumentsUnknown'
    /** The app cannot read the row of the file. */
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

/** Entra's types of attributes that this app uses; each has one value. */
export type AttributeType = 'String' | 'Boolean' | 'Reference';

/** An attribute that the schema has to list before a mapping can use it. */
export interface SchemaDefinition {
  readonly side: 'source' | 'target';
  readonly name: string;
  readonly type: AttributeType;
}

/** What would change in a synchronization schema, row by row. */
export interface SchemaPlan {
  readonly location: SchemaLocation;
  readonly changes: readonly SchemaChange[];
  readonly unchanged: number;
  readonly kept: readonly KeptSchemaRow[];
  readonly definitions: readonly SchemaDefinition[];
}
