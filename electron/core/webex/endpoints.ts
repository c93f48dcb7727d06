/** https anywhere, http on loopback only, and nothing that hides a user name or ends in a fragment. */
export function isAllowedEndpoint(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password || url.hash) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/**
 * Whether a `host` or `host:port` is this computer itself: `localhost` and its subdomains, 127.0.0.0/8 and ::1
 * (RFC 6761 section 6.3, RFC 5735, RFC 4291).
 */
export function isLoopback(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
