import type { AttributeMapping } from '../../../shared/contract';
import { sourceAttributes } from '../entra/attributes/source-attributes';
import { enterpriseUser, targetAttributes } from '../entra/attributes/target-attributes';
import { defaultMappings } from '../entra/mappings/default-mappings';
import { buildSource } from '../entra/synchronization-schema/build-source';
import * as engine from '../expressions';
import { type SynchronizationSchema, synchronizationSchema } from './schema-shape';

export const sourceDirectory = 'Azure Active Directory';
const targetDirectory = 'Cisco Webex';
const scimGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/**
 * The synchronization schema of a new job: Entra's default mappings for Cisco Webex, and the mapping of groups that Microsoft's
 * tutorial lists. The real names of directories and rules are not published.
 */
export function webexSchema(newId: () => string): SynchronizationSchema {
  return synchronizationSchema.parse({
    id: newId(),
    version: '1',
    synchronizationRules: [
      {
        editable: true,
        id: newId(),
        metadata: [],
        name: 'Practice Webex outbound',
        objectMappings: [
          objectMapping('User', enterpriseUser, defaultMappings().map(attributeMapping)),
          objectMapping('Group', scimGroup, groupMappings),
        ],
        priority: 1,
        sourceDirectoryName: sourceDirectory,
        targetDirectoryName: targetDirectory,
      },
    ],
    directories: [
      directory(newId(), sourceDirectory, [
        objectDefinition(
          'User',
          sourceAttributes.map(({ name, type }) => ({ name, type })),
        ),
        objectDefinition('Group', groupSources),
      ]),
      directory(newId(), targetDirectory, [
        objectDefinition(
          enterpriseUser,
          targetAttributes.map(({ name, type }) => ({ name, type })),
        ),
        objectDefinition(scimGroup, groupTargets),
      ]),
    ],
  });
}

/** A row as Graph stores it. */
function attributeMapping({ source, target, matching, defaultValue, apply }: AttributeMapping) {
  const built = buildSource(source, engine);
  if (!built.ok) throw new Error(`The source of ${target} cannot be built.`);
  return mappingRow(target, built.json, matching, {
    defaultValue: defaultValue === '' ? null : defaultValue,
    flowType: apply === 'creation' ? 'ObjectAddOnly' : 'Always',
  });
}

function mappingRow(target: string, source: object | null, matchingPriority = 0, more: object = {}) {
  return {
    defaultValue: null,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType: 'Always',
    matchingPriority,
    source,
    targetAttributeName: target,
    ...more,
  };
}

const attributeSource = (name: string) => ({ expression: `[${name}]`, name, parameters: [], type: 'Attribute' });
const groupMappings = [
  mappingRow('displayName', attributeSource('displayName'), 1),
  mappingRow('externalId', attributeSource('objectId')),
  mappingRow('members', attributeSource('members')),
];
const groupSources = [
  { name: 'displayName', type: 'String' },
  { name: 'members', type: 'Reference' },
  { name: 'objectId', type: 'String' },
];
const groupTargets = [
  { name: 'displayName', type: 'String' },
  { name: 'externalId', type: 'String' },
  { name: 'members', type: 'Reference' },
];

function objectMapping(sourceObjectName: string, targetObjectName: string, attributeMappings: readonly object[]) {
  return {
    attributeMappings,
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    metadata: [],
    name: `Synchronize ${sourceDirectory} ${sourceObjectName}s to ${targetDirectory}`,
    scope: null,
    sourceObjectName,
    targetObjectName,
  };
}

function directory(id: string, name: string, objects: readonly object[]) {
  return { discoverabilities: 'None', discoveryDateTime: null, id, name, objects, readOnly: false, version: '1' };
}

function objectDefinition(name: string, attributes: readonly { readonly name: string; readonly type: string }[]) {
  return {
    attributes: attributes.map((each) => ({
      anchor: each.name === 'objectId',
      caseExact: false,
      defaultValue: null,
      flowNullValues: false,
      metadata: [],
      multivalued: false,
      mutability: 'ReadWrite',
      name: each.name,
      referencedObjects: [],
      required: false,
      type: each.type,
    })),
    metadata: [],
    name,
    supportedApis: [],
  };
}
