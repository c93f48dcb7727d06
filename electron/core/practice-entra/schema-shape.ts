import { z } from 'zod';
import { sourceTypes } from '../entra/synchronization-schema/build-source';
import { shape } from './shape';

/** Microsoft Graph, "synchronizationSchema", as PUT takes it. Values that are absent come back absent. */
const text = z.string().nullish();
const texts = z.array(z.string()).nullish();
const flag = z.boolean().optional();
const attributeTypes = ['String', 'Integer', 'Reference', 'Binary', 'Boolean', 'DateTime'] as const;

/** The metadata entries of several types differ only in their keys. */
const metadata = (graphType: string, keys: readonly string[]) =>
  z.array(shape(graphType, { key: z.enum(keys), value: text })).nullish();

interface Source {
  readonly expression?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly type?: (typeof sourceTypes)[number] | undefined;
  readonly parameters?: readonly { readonly key?: string | null; readonly value?: Source | null }[] | null | undefined;
}

const source: z.ZodType<Source> = z.lazy(() =>
  shape('attributeMappingSource', {
    expression: text,
    name: text,
    type: z.enum(sourceTypes).optional(),
    parameters: z
      .array(shape('stringKeyAttributeMappingSourceValuePair', { key: text, value: source.nullish() }))
      .nullish(),
  }),
) as z.ZodType<Source>;

const attributeMapping = shape('attributeMapping', {
  defaultValue: text,
  exportMissingReferences: flag,
  flowBehavior: z.enum(['FlowWhenChanged', 'FlowAlways']).optional(),
  flowType: z.enum(['Always', 'ObjectAddOnly', 'MultiValueAddOnly', 'ValueAddOnly', 'AttributeAddOnly']).optional(),
  matchingPriority: z.int().min(0).optional(),
  source: source.nullish(),
  targetAttributeName: text,
});

const clause = shape('filterClause', {
  operatorName: text,
  sourceOperandName: text,
  targetOperand: shape('filterOperand', { values: texts }).nullish(),
});
const filterGroups = z.array(shape('filterGroup', { clauses: z.array(clause).nullish(), name: text })).nullish();

const objectMapping = shape('objectMapping', {
  attributeMappings: z.array(attributeMapping).nullish(),
  enabled: flag,
  /** A set of `Add`, `Update` and `Delete`, with commas. */
  flowTypes: z
    .string()
    .regex(/^(?:None|Add|Update|Delete)(?:, *(?:Add|Update|Delete))*$/)
    .optional(),
  metadata: metadata('objectMappingMetadataEntry', [
    'EscrowBehavior',
    'DisableMonitoringForChanges',
    'OriginalJoiningProperty',
    'Disposition',
    'IsCustomerDefined',
    'ExcludeFromReporting',
    'Unsynchronized',
  ]),
  name: text,
  scope: shape('filter', {
    categoryFilterGroups: filterGroups,
    groups: filterGroups,
    inputFilterGroups: filterGroups,
  }).nullish(),
  sourceObjectName: text,
  targetObjectName: text,
});

const rule = shape('synchronizationRule', {
  containerFilter: shape('containerFilter', { includedContainers: texts }).nullish(),
  editable: flag,
  groupFilter: shape('groupFilter', { includedGroups: texts }).nullish(),
  id: text,
  metadata: z.array(shape('stringKeyStringValuePair', { key: text, value: text })).nullish(),
  name: text,
  objectMappings: z.array(objectMapping).nullish(),
  priority: z.int().optional(),
  sourceDirectoryName: text,
  targetDirectoryName: text,
});

const attribute = shape('attributeDefinition', {
  anchor: flag,
  apiExpressions: z.array(shape('stringKeyStringValuePair', { key: text, value: text })).nullish(),
  caseExact: flag,
  defaultValue: text,
  flowNullValues: flag,
  metadata: metadata('attributeDefinitionMetadataEntry', [
    'BaseAttributeName',
    'ComplexObjectDefinition',
    'IsContainer',
    'IsCustomerDefined',
    'IsDomainQualified',
    'LinkPropertyNames',
    'LinkTypeName',
    'MaximumLength',
    'ReferencedProperty',
  ]),
  multivalued: flag,
  mutability: z.enum(['ReadWrite', 'ReadOnly', 'Immutable', 'WriteOnly']).optional(),
  name: text,
  referencedObjects: z
    .array(shape('referencedObject', { referencedObjectName: text, referencedProperty: text }))
    .nullish(),
  required: flag,
  type: z.enum(attributeTypes).optional(),
});

const objectDefinition = shape('objectDefinition', {
  attributes: z.array(attribute).nullish(),
  metadata: metadata('objectDefinitionMetadataEntry', [
    'PropertyNameAccountEnabled',
    'PropertyNameSoftDeleted',
    'IsSoftDeletionSupported',
    'IsSynchronizeAllSupported',
    'ConnectorDataStorageRequired',
    'Extensions',
    'BaseObjectName',
  ]),
  name: text,
  supportedApis: texts,
});

const directory = shape('directoryDefinition', {
  discoverabilities: z.string().optional(),
  discoveryDateTime: z.iso.datetime({ offset: true }).nullish(),
  id: text,
  name: text,
  objects: z.array(objectDefinition).nullish(),
  readOnly: flag,
  version: text,
});

export const synchronizationSchema = shape('synchronizationSchema', {
  directories: z.array(directory).nullish(),
  id: text,
  synchronizationRules: z.array(rule),
  version: text,
});
export type SynchronizationSchema = z.infer<typeof synchronizationSchema>;
