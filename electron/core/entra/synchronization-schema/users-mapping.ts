import type { Node } from 'jsonc-parser';
import type { SchemaLocation } from '../../../../shared/contract';
import { FailureError } from '../../lib/failure';
import { entries, member, mustBeObject, textMember } from './nodes';

/** The object mapping that maps Entra's users to Webex's, in a synchronization schema. */
export interface UsersMapping {
  readonly location: SchemaLocation;
  /** Path of its list of attribute mappings. */
  readonly path: readonly (string | number)[];
  readonly rows: readonly Node[];
  readonly rule: Node;
}

interface Candidate {
  readonly rule: Node;
  readonly mapping: Node;
  readonly ruleIndex: number;
  readonly index: number;
}

/**
 * Finds the mapping of users (Microsoft Graph, "synchronizationSchema", "objectMapping"). Its source object is User, and its
 * target object's name ends in User, as `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User` does. Of several,
 * enabled mappings count first, then those that map userName.
 * @throws FailureError `schema.foreign`, `schema.wrongType` (field), `schema.noUsers` (found), `schema.ambiguous` (found)
 */
export function usersMapping(root: Node): UsersMapping {
  const rules = member(root, 'synchronizationRules');
  if (!rules) throw new FailureError('schema.foreign');
  const all = entries(rules, 'synchronizationRules').flatMap(candidatesOf);
  const ofUsers = all.filter(({ mapping }) => isOfUsers(mapping));
  const enabled = preferring(ofUsers, ({ mapping }) => member(mapping, 'enabled')?.value !== false);
  const best = preferring(enabled, ({ mapping }) => mapsUserName(mapping));
  const [chosen, another] = best;
  if (!chosen) throw new FailureError('schema.noUsers', { found: all.map(label).slice(0, 10).join(', ') });
  if (another) throw new FailureError('schema.ambiguous', { found: best.map(label).slice(0, 10).join(', ') });
  return described(chosen);
}

function candidatesOf(node: Node, ruleIndex: number): Candidate[] {
  const field = `synchronizationRules[${ruleIndex}]`;
  const rule = mustBeObject(node, field);
  return entries(member(rule, 'objectMappings'), `${field}.objectMappings`).map((mapping, index) => ({
    rule,
    mapping: mustBeObject(mapping, `${field}.objectMappings[${index}]`),
    ruleIndex,
    index,
  }));
}

function isOfUsers(mapping: Node): boolean {
  const source = textMember(mapping, 'sourceObjectName') ?? '';
  return /^user$/i.test(source) && /(^|\W)user$/i.test(textMember(mapping, 'targetObjectName') ?? '');
}

function mapsUserName(mapping: Node): boolean {
  const rows = member(mapping, 'attributeMappings')?.children ?? [];
  return rows.some((row) => textMember(row, 'targetAttributeName')?.toLowerCase() === 'username');
}

/** The entries with a property, or all when no entry has it. */
function preferring<T>(all: readonly T[], has: (one: T) => boolean): readonly T[] {
  const some = all.filter(has);
  return some.length > 0 ? some : all;
}

function label({ mapping }: Candidate): string {
  const [source, target] = ['sourceObjectName', 'targetObjectName'].map((name) =>
    (textMember(mapping, name) ?? '?').slice(0, 100),
  );
  return `${source} → ${target}`;
}

function described({ rule, mapping, ruleIndex, index }: Candidate): UsersMapping {
  const path = ['synchronizationRules', ruleIndex, 'objectMappings', index, 'attributeMappings'];
  const list = member(mapping, 'attributeMappings');
  const field = `synchronizationRules[${ruleIndex}].objectMappings[${index}].attributeMappings`;
  if (!list) throw new FailureError('schema.wrongType', { field });
  return {
    location: {
      rule: textMember(rule, 'name') ?? '',
      objectMapping: textMember(mapping, 'name') ?? '',
      sourceObject: textMember(mapping, 'sourceObjectName') ?? '',
      targetObject: textMember(mapping, 'targetObjectName') ?? '',
      enabled: member(mapping, 'enabled')?.value !== false,
    },
    path,
    rows: entries(list, field),
    rule,
  };
}
