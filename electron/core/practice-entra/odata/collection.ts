import { badRequest } from '../graph-error';
import { type GraphResponse, ok } from '../http';
import { type Query, skipToken } from './query';

/** Where an answer comes from, for its annotations. */
export interface Links {
  /** `https://graph.microsoft.com`, or the origin of the server. */
  readonly origin: string;
  /** Path of the request, without its query. */
  readonly path: string;
  readonly search: URLSearchParams;
}

/** What an entry shows. */
export interface Shape {
  /** The metadata's path, for example `users`. */
  readonly context: string;
  /** The properties that can be selected; without one, `$select` is not possible. */
  readonly selectable?: readonly string[];
  /** Of these, the ones that are shown without `$select`; absent: all. */
  readonly byDefault?: readonly string[];
}

/** A page of a collection: filtered, ordered, cut and reduced to what the query selects. @throws GraphError 400 */
export function page(items: readonly object[], query: Query, links: Links, shape: Shape): GraphResponse {
  if (Number.isNaN(query.skip)) throw badRequest('Invalid skip token.');
  const all = ordered(items.filter(query.matches), query.order);
  const shown = all.slice(query.skip, query.skip + query.top);
  const end = query.skip + shown.length;
  const more = new URLSearchParams(links.search);
  more.set('$skiptoken', skipToken(end));
  return ok({
    '@odata.context': context(links, shape.context),
    ...(end < all.length ? { '@odata.nextLink': `${links.origin}${links.path}?${more}` } : {}),
    value: shown.map((item) => selected(item, query, shape)),
  });
}

/** One entity, reduced to what the query selects. */
export function entity(item: object, query: Query, links: Links, shape: Shape): GraphResponse {
  return ok({ '@odata.context': context(links, `${shape.context}/$entity`), ...selected(item, query, shape) });
}

export function context({ origin }: Pick<Links, 'origin'>, path: string): string {
  return `${origin}/v1.0/$metadata#${path}`;
}

function ordered(items: readonly object[], order: Query['order']): readonly object[] {
  if (!order) return items;
  const value = (item: object) => String(Reflect.get(item, order.by) ?? '');
  const sign = order.descending ? -1 : 1;
  return items.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return a === b ? 0 : (a < b ? -1 : 1) * sign;
  });
}

function selected(item: object, { select }: Query, { selectable, byDefault }: Shape): object {
  const names = select ?? byDefault;
  if (!names) return item;
  if (select && selectable)
    for (const name of select)
      if (!selectable.includes(name))
        throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${name}'.`);
  return Object.fromEntries(names.map((name) => [name, Reflect.get(item, name) ?? null]));
}
