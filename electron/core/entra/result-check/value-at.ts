import type { TargetPath } from '../attributes/target-path';

/**
 * The value at a path of a SCIM resource. Names of attributes have no case (RFC 7643, section 2.1).
 * @returns undefined when the resource does not have it
 */
export function valueAt(resource: unknown, { extension, attribute, filter, subAttribute }: TargetPath): unknown {
  const holder = extension === null ? resource : memberOf(resource, extension);
  const value = memberOf(holder, attribute);
  const entry = filter ? entryOf(value, filter) : value;
  const name = subAttribute ?? (filter ? 'value' : null);
  return name === null ? entry : memberOf(entry, name);
}

function entryOf(entries: unknown, { attribute, value }: NonNullable<TargetPath['filter']>): unknown {
  if (!Array.isArray(entries)) return undefined;
  return entries.find((entry) => {
    const found = memberOf(entry, attribute);
    return typeof value === 'string' && typeof found === 'string'
      ? found.toLowerCase() === value.toLowerCase()
      : found === value;
  });
}

function memberOf(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return undefined;
  const key = Object.keys(object).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (object as Record<string, unknown>)[key];
}
