import net from 'node:net';
import tls from 'node:tls';
import type { CertificateFacts } from './connections';

/** Node tries a host's addresses one after the other. Its default of 250 ms is too short for slow lines (nodejs/node#54359). */
const addressTimeout = 1_000;

/**
 * Opens a TCP connection. Rejects with Node's error or the signal's reason, and then destroys the socket.
 * @param host a name or an address, without brackets
 */
export async function openTcp(host: string, port: number, signal: AbortSignal): Promise<net.Socket> {
  signal.throwIfAborted();
  const socket = net.connect({
    host,
    port,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: 60_000,
    autoSelectFamilyAttemptTimeout: addressTimeout,
  });
  await happened(socket, 'connect', signal);
  // Between two stages there is no other listener, and an error without a listener ends the process. The next stage finds the
  // socket closed.
  return socket.on('error', () => {});
}

/**
 * Starts TLS on an open connection; the certificate must be trusted and name the host. Rejects with Node's error; `onRefused`
 * receives the facts of a rejected certificate before.
 */
export async function openTls(
  socket: net.Socket,
  host: string,
  context: tls.SecureContext,
  signal: AbortSignal,
): Promise<{ socket: tls.TLSSocket; certificate: CertificateFacts }> {
  const started = performance.now();
  if (socket.destroyed) throw Object.assign(new Error('closed'), { code: 'ECONNRESET' });
  const secured = tls.connect({
    socket,
    secureContext: context,
    ALPNProtocols: ['http/1.1'],
    // RFC 6066, section 3: an IP address is not a server name. Node then compares the address with the certificate.
    ...(net.isIP(host) ? { host } : { servername: host, host }),
  });
  // Node destroys a rejected connection in its own 'secure' listener. This listener runs first, so that the certificate can
  // be shown.
  let seen: Omit<CertificateFacts, 'duration'> | undefined;
  secured.prependOnceListener('secure', () => {
    seen = readCertificate(secured);
  });
  try {
    await happened(secured, 'secureConnect', signal);
  } catch (error) {
    throw new TlsError(error, seen);
  }
  const duration = performance.now() - started;
  return { socket: secured, certificate: { ...(seen ?? readCertificate(secured)), duration } };
}

/** A failed TLS handshake with the facts of the certificate. */
export class TlsError extends Error {
  readonly seen: Omit<CertificateFacts, 'duration'> | undefined;

  constructor(cause: unknown, seen: Omit<CertificateFacts, 'duration'> | undefined) {
    super('TLS handshake failed', { cause });
    this.seen = seen;
  }
}

function readCertificate(socket: tls.TLSSocket): Omit<CertificateFacts, 'duration'> {
  const { issuer, subject, valid_to } = socket.getPeerCertificate();
  const validTo = new Date(valid_to ?? '');
  return {
    issuer: nameOf(issuer),
    subject: nameOf(subject),
    validTo: Number.isNaN(validTo.getTime()) ? '' : validTo.toISOString(),
  };
}

/** `CN (O)`, as far as present; a certificate may have a field several times. */
function nameOf(name: Partial<tls.Certificate> | undefined): string {
  const [common, organization] = [name?.CN, name?.O].map((part) =>
    Array.isArray(part) ? part.join(', ') : (part ?? ''),
  );
  return common && organization && common !== organization
    ? `${common} (${organization})`
    : common || organization || '';
}

function happened(socket: net.Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      socket.off(event, onEvent).off('error', onError).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      end();
    };
    const fail = (error: unknown) =>
      settle(() => {
        socket.on('error', () => {}).destroy();
        reject(error);
      });
    const onEvent = () => settle(resolve);
    const onError = (error: Error) => fail(error);
    const onClose = () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    const onAbort = () => fail(signal.reason);
    socket.on(event, onEvent).on('error', onError).on('close', onClose);
    signal.addEventListener('abort', onAbort);
    // The signal can have been aborted while the trusted certificates were read: no event follows then.
    if (signal.aborted) onAbort();
  });
}
