import SCIMMY from 'scimmy';

type Filter = InstanceType<typeof SCIMMY.Types.Filter>;

/** Case-sensitive attributes (RFC 7643); `meta` holds times, which have no case. */
const exact = new Set(['id', 'externalid', 'meta']);

/**
 * Returns the entries that match the filter; all of them without a filter. scimmy compares text case-sensitively,
 * but SCIM's attributes, such as `userName`, are "caseExact": false by default. So this compares both sides
 * in lower case.
 */
export function matching<T extends { readonly id: string }>(
  filter: Filter | undefined,
  entries: readonly T[],
): readonly T[] {
  if (!filter) return entries;
  const folded = new SCIMMY.Types.Filter(Array.from(filter, fold));
  const ids = new Set(folded.match(entries.map(fold)).map((entry: T) => entry.id));
  return entries.filter(({ id }) => ids.has(id));
}

function fold(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) return value.map(fold);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, exact.has(key.toLowerCase()) ? inner : fold(inner)]),
  );
}
