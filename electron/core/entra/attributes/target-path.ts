/** The location of a target attribute in a SCIM user (RFC 7644, section 3.5.2, as far as Entra's names use it). */
export interface TargetPath {
  /** The namespace of an extension; null: the core user. */
  readonly extension: string | null;
  readonly attribute: string;
  /** The filter on the entries of a multi-valued attribute: `type` is `work`. */
  readonly filter: { readonly attribute: string; readonly value: string | boolean } | null;
  readonly subAttribute: string | null;
}

const pattern = /^([\w$-]+)(?:\[\s*([\w$-]+)\s+eq\s+"([^"\\]*)"\s*\])?(?:\.([\w$-]+))?$/i;

/** Parses a target attribute's name into its path. @returns null when the name is not a path */
export function targetPath(name: string): TargetPath | null {
  const colon = /^urn:/i.test(name) ? name.lastIndexOf(':') : -1;
  // In `urn:…:2.0:User:manager.value`, the namespace is everything before the last colon.
  const extension = colon > 0 ? name.slice(0, colon) : null;
  const found = pattern.exec(colon > 0 ? name.slice(colon + 1) : name);
  const [, attribute, filterAttribute, filterValue, subAttribute] = found ?? [];
  if (!attribute) return null;
  return {
    extension,
    attribute,
    filter:
      filterAttribute === undefined || filterValue === undefined
        ? null
        : { attribute: filterAttribute, value: filterValueOf(filterAttribute, filterValue) },
    subAttribute: subAttribute ?? null,
  };
}

/** Entra writes `primary eq "True"`, and sends `"primary": true`. */
function filterValueOf(attribute: string, value: string): string | boolean {
  return attribute.toLowerCase() === 'primary' && /^(true|false)$/i.test(value) ? /^true$/i.test(value) : value;
}
