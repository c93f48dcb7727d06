/** https anywhere, http on loopback only; no user name and no fragment. */
export function isAllowedEndpoint(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password || url.hash) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

const byte = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const loopback = new RegExp(`^(?:localhost|127(?:\\.${byte}){3}|\\[::1\\])(?::\\d+)?$`, 'i');

/**
 * Whether a `host` or `host:port` is this computer itself: exactly `localhost`, 127.0.0.0/8 or ::1 (RFC 6761 section 6.3,
 * RFC 5735, RFC 4291). Subdomains of `localhost` do not count: not every resolver keeps them on this computer.
 */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}
