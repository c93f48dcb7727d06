import type { ReleaseView } from '../../../shared/contract';

/** What a release is read from. `homepage`: of this build; null: it names none. */
export interface ReleaseSource {
  readonly feed: string;
  readonly homepage: string | null;
}

/** Longer than the address of a release. */
const longest = 2_000;

/**
 * The page of a release, if a browser may open it: https, on the host of the feed, on the host that the feed is the API of
 * (`api.github.com` and `github.com`), or on that of this build's homepage. A feed that was tampered with leads nowhere else.
 * @returns `page`: null when it may not be opened; `otherHost`: where it would lead then, if it has an https address at all
 */
export function pageOf(address: string, { feed, homepage }: ReleaseSource): Pick<ReleaseView, 'page' | 'otherHost'> {
  if (address.length > longest || !URL.canParse(address)) return { page: null, otherHost: null };
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password) return { page: null, otherHost: null };
  const { hostname } = new URL(feed);
  const trusted = [hostname, hostname.replace(/^api\./, ''), ...(homepage ? [new URL(homepage).hostname] : [])];
  if (!trusted.includes(url.hostname)) return { page: null, otherHost: url.host };
  return { page: url.href, otherHost: null };
}
