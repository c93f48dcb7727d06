import { net, session } from 'electron';
import type { HttpPorts } from '../core/webex/http/client';

/**
 * The proxies that Chromium would use, and whether the computer is online.
 * @param partition of a session in memory, whose proxies are asked in place of the default session's
 */
export function networkPorts(partition?: string): HttpPorts {
  const asked = () => (partition ? session.fromPartition(partition) : session.defaultSession);
  return { resolveProxy: (url) => asked().resolveProxy(url), isOnline: () => net.isOnline() };
}
