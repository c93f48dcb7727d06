import type { Failure, RequestFailureCode } from '../../../shared/contract';
import { isLoopback } from './endpoints';

/**
 * A failed request, as a value. `detail` can have host, status, retryAfter, reason, location, proxy, issuer, subject,
 * validTo.
 */
export type RequestFailure = Failure & { readonly code: RequestFailureCode };

/** Carries a classified failure through the rejections of sockets and undici. */
export class RequestError extends Error {
  readonly failure: RequestFailure;

  constructor(failure: RequestFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Node's and undici's error codes (Node.js `errors` and `tls` documents, undici `Errors.md`, OpenSSL `x509_vfy.h`). */
const codes: Readonly<Record<string, RequestFailureCode>> = {
  ENOTFOUND: 'net.dns',
  EAI_AGAIN: 'net.dns',
  EAI_NODATA: 'net.dns',
  EAI_NONAME: 'net.dns',
  EAI_FAIL: 'net.dns',
  ENETUNREACH: 'net.offline',
  ENETDOWN: 'net.offline',
  ECONNREFUSED: 'net.refused',
  ETIMEDOUT: 'net.timeout',
  UND_ERR_CONNECT_TIMEOUT: 'net.timeout',
  UND_ERR_HEADERS_TIMEOUT: 'net.timeout',
  UND_ERR_BODY_TIMEOUT: 'net.timeout',
  ECONNRESET: 'net.reset',
  ECONNABORTED: 'net.reset',
  EPIPE: 'net.reset',
  UND_ERR_SOCKET: 'net.reset',
  ERR_TLS_CERT_ALTNAME_INVALID: 'net.tlsName',
  HOSTNAME_MISMATCH: 'net.tlsName',
  CERT_HAS_EXPIRED: 'net.tlsExpired',
  CERT_NOT_YET_VALID: 'net.tlsExpired',
  SELF_SIGNED_CERT_IN_CHAIN: 'net.tlsUntrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'net.tlsUntrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'net.tlsUntrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'net.tlsUntrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'net.tlsUntrusted',
  CERT_SIGNATURE_FAILURE: 'net.tlsUntrusted',
  CERT_CHAIN_TOO_LONG: 'net.tlsUntrusted',
  CERT_UNTRUSTED: 'net.tlsUntrusted',
  CERT_REJECTED: 'net.tlsUntrusted',
  CERT_REVOKED: 'net.tlsUntrusted',
  INVALID_CA: 'net.tlsUntrusted',
  INVALID_PURPOSE: 'net.tlsUntrusted',
  PATH_LENGTH_EXCEEDED: 'net.tlsUntrusted',
};

/** Ranks failures when several addresses fail differently: the most specific one counts. An unlisted failure ranks highest. */
const bySpecificity: readonly RequestFailureCode[] = [
  'net.refused',
  'net.reset',
  'net.timeout',
  'net.failed',
  'net.offline',
];

/** Codes that being offline can cause. Only for these does the system's network state decide. */
const offlineLooks: readonly RequestFailureCode[] = ['net.dns', 'net.failed', 'net.timeout', 'net.offline'];

export interface FailureContext {
  /** `host` or `host:port` of the request. */
  readonly host: string;
  /** Whether the system reports a network. */
  readonly online: boolean;
  readonly extra?: Readonly<Record<string, string | number>>;
}

/**
 * Classifies any error of a socket, TLS or undici. Never throws; an unknown error is `net.failed` with its code as `reason`.
 */
export function requestFailure(error: unknown, context: FailureContext): RequestFailure {
  if (error instanceof RequestError) return error.failure;
  const { code, reason } = read(error);
  const offline = !context.online && offlineLooks.includes(code) && !isLoopback(context.host);
  return { code: offline ? 'net.offline' : code, detail: { host: context.host, reason, ...context.extra } };
}

function read(error: unknown): { code: RequestFailureCode; reason: string } {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const each = error.errors.map(read);
    return each.reduce((best, next) =>
      bySpecificity.indexOf(next.code) < bySpecificity.indexOf(best.code) ? next : best,
    );
  }
  const reason = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const code = codes[reason];
  if (code) return { code, reason };
  if (error instanceof Error && error.cause !== undefined) return read(error.cause);
  return { code: 'net.failed', reason: reason || (error instanceof Error ? error.name : 'unknown') };
}
