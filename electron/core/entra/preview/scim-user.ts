import { enterpriseUser } from '../attributes/target-attributes';
import type { TargetPath } from '../attributes/target-path';

type Json = string | boolean | Json[] | { [key: string]: Json };
type JsonObject = Record<string, Json>;

/** The namespaces that Entra lists in each request, used or not. */
const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUser];

/**
 * The user that Entra creates (Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint", "Create User"): first
 * the schemas, externalId and userName, then the rest by name, as in Microsoft's samples. A custom namespace is not among the
 * schemas ("Customize user provisioning attribute-mappings", "Provisioning a custom extension attribute").
 * @param values the values to send; of two for one path, the first counts
 */
export function scimUser(
  values: readonly { readonly path: TargetPath; readonly value: string | boolean }[],
): JsonObject {
  const user = emptyObject();
  user.meta = { resourceType: 'User' };
  for (const { path, value } of values) put(user, path, value);
  const rest = Object.keys(user).filter((name) => name !== 'externalId' && name !== 'userName');
  const ordered = emptyObject();
  ordered.schemas = schemas;
  for (const name of ['externalId', 'userName', ...rest.sort()]) {
    const value = user[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}

function put(user: JsonObject, path: TargetPath, value: string | boolean): void {
  const container = path.extension === null ? user : objectIn(user, path.extension);
  const holder = path.filter || path.subAttribute ? holderOf(container, path) : container;
  const name = holder === container ? path.attribute : (path.subAttribute ?? 'value');
  if (holder && !(name in holder)) holder[name] = value;
}

/** The object at a path within an attribute, created if necessary. @returns null when the path already has a plain value */
function holderOf(container: JsonObject | null, path: TargetPath): JsonObject | null {
  if (!container) return null;
  const { attribute, filter } = path;
  if (!filter) return objectIn(container, attribute);
  container[attribute] ??= [];
  const entries = container[attribute];
  if (!Array.isArray(entries)) return null;
  const known = entries.find(
    (entry): entry is JsonObject => isObject(entry) && entry[filter.attribute] === filter.value,
  );
  if (known) return known;
  const entry = emptyObject();
  // Microsoft's samples mark the work address as primary, but no phone number and no other address.
  if (attribute === 'emails' && filter.value === 'work') entry.primary = true;
  entry[filter.attribute] = filter.value;
  entries.push(entry);
  return entry;
}

function objectIn(container: JsonObject, name: string): JsonObject | null {
  container[name] ??= emptyObject();
  const value = container[name];
  return isObject(value) ? value : null;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Names come from the administrator. Without a prototype, none of them has a special meaning. */
function emptyObject(): JsonObject {
  return Object.create(null);
}
