const version = '/v1.0';

/** Options of a query (OData), such as `$filter`. */
export type GraphQuery = Readonly<Record<string, string>>;

/**
 * The address of a request.
 * @param graphUrl origin of Graph, for example `https://graph.microsoft.com`
 * @param path below the version, its parts made by `segment`
 */
export function addressOf(graphUrl: string, path: string, query: GraphQuery = {}): string {
  const options = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${rootOf(graphUrl)}${path}${options.length > 0 ? `?${options.join('&')}` : ''}`;
}

/** An id as a part of a path. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}

/** A text as a value in `$filter`: quotes are doubled (OData 4.01, URL conventions, section 5.1.1.6.1). */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether a link of an answer leads to Graph itself: the token is sent nowhere else. */
export function isWithin(graphUrl: string, link: string): boolean {
  if (!URL.canParse(link)) return false;
  const [url, root] = [new URL(link), new URL(rootOf(graphUrl))];
  const hasUser = url.username !== '' || url.password !== '';
  return !hasUser && url.origin === root.origin && url.pathname.startsWith(`${root.pathname}/`);
}

function rootOf(graphUrl: string): string {
  return `${graphUrl.replace(/\/+$/, '')}${version}`;
}
