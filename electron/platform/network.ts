import { net, session } from 'electron';
import type { HttpPorts } from '../core/webex/http/client';

/**
 * The proxies that Chromium would use, and whether the computer is online.
 * @param partition of an in-memory session, whose proxies replace those of the default session
 */
export function networkPorts(partition?: string): HttpPorts {
  const asked = () => (partition ? session.fromPartition(partition) : session.defaultSession);
  return { resolveProxy: (url) => asked().resolveProxy(url), isOnline: () => net.isOnline() };
}
