import type net from 'node:net';
import type { SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import type { Connections } from './connections';
import { RequestError, requestFailure } from './failures';
import { openTunnel, ProxyUnreachable, type Route, readRoutes } from './proxy';
import { openTcp, openTls, TlsError } from './sockets';

export interface ConnectorOptions {
  readonly connections: Connections;
  /** A PAC answer for an address: `DIRECT`, `PROXY host:port; DIRECT`, … */
  resolveProxy(url: string): Promise<string>;
  isOnline(): boolean;
  /** The trusted certificates, prepared once. */
  context(): Promise<SecureContext>;
  /** Milliseconds for everything from name resolution to the end of the TLS handshake. */
  readonly connectTimeout: number;
}

/**
 * The function with which an undici Agent opens connections: direct, or through an HTTP or HTTPS proxy by CONNECT, as the
 * system's settings require. It reports each stage to `connections`. It fails with a `RequestError` only.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  return (target, callback) => {
    open(target, options).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error('failed'), null),
    );
  };
}

async function open(target: buildConnector.Options, options: ConnectorOptions): Promise<net.Socket> {
  const secure = target.protocol === 'https:';
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const port = Number(target.port || (secure ? 443 : 80));
  const shown = target.host ?? `${target.hostname}:${port}`;
  const origin = `${target.protocol}//${shown}`;
  const failureContext = () => ({ host: shown, online: options.isOnline() });

  const timer = new AbortController();
  const clock = setTimeout(() => {
    timer.abort(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }));
  }, options.connectTimeout);
  try {
    const started = performance.now();
    const context = secure ? options.context() : undefined;
    context?.catch(() => {});
    const routes = readRoutes(await options.resolveProxy(`${origin}/`).catch(() => 'DIRECT'));
    const reached = await firstOf(
      routes,
      (route) => {
        if (route.kind === 'direct') return openTcp(host, port, timer.signal);
        const tunnel = `${target.hostname}:${port}`;
        return openTunnel(route, tunnel, { context: options.context, online: options.isOnline, signal: timer.signal });
      },
      shown,
    );
    const address = reached.proxy ? { proxy: reached.proxy } : ip(reached.socket);
    const facts = { ...address, connectDuration: performance.now() - started };
    options.connections.report(origin, 'connected', facts);
    if (!context) return keep(reached.socket, options.connections.opened(origin, facts));

    const { socket, certificate } = await openTls(reached.socket, host, await context, timer.signal);
    const all = { ...facts, certificate };
    options.connections.report(origin, 'secured', all);
    return keep(socket, options.connections.opened(origin, all));
  } catch (error) {
    const seen = error instanceof TlsError ? error.seen : undefined;
    throw new RequestError(requestFailure(error, { ...failureContext(), ...(seen ? { extra: { ...seen } } : {}) }));
  } finally {
    clearTimeout(clock);
  }
}

/** Tries the routes in order. An unreachable proxy leads to the next route; the last failure counts. */
async function firstOf(
  routes: readonly Route[],
  connect: (route: Exclude<Route, { kind: 'unsupported' }>) => Promise<net.Socket>,
  host: string,
): Promise<{ socket: net.Socket; proxy?: string }> {
  let failure: unknown;
  for (const route of routes) {
    if (route.kind === 'unsupported') {
      failure ??= new RequestError({
        code: 'net.proxyFailed',
        detail: { host, proxy: route.name, reason: 'unsupported' },
      });
      continue;
    }
    try {
      const socket = await connect(route);
      return route.kind === 'proxy' ? { socket, proxy: route.name } : { socket };
    } catch (error) {
      failure = error;
      if (!(error instanceof ProxyUnreachable)) break;
    }
  }
  throw failure;
}

function ip(socket: net.Socket): { ip?: string } {
  return socket.remoteAddress ? { ip: socket.remoteAddress } : {};
}

function keep(socket: net.Socket, closed: () => void): net.Socket {
  return socket.once('close', closed);
}
