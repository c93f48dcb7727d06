import { net, session } from 'electron';
import type { HttpPorts } from '../core/http/client';

/**
 * The proxies that Chromium would use, and whether the computer is online. Asks a session in memory: the default one, of the
 * app's own pages, is cut off from the network. Nothing is written, since the app may run twice with the same data folder.
 */
export function networkPorts(): HttpPorts {
  return {
    resolveProxy: (url) => session.fromPartition('network').resolveProxy(url),
    isOnline: () => net.isOnline(),
  };
}
