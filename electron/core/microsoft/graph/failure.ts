import type { Failure, GraphFailureCode } from '../../../../shared/contract';
import type { Reply } from '../../http/answer';
import type { Token } from '../../tokens/token';
import { serverText, withoutToken } from '../../tokens/without-token';
import { claimsOf } from './challenge';
import { type GraphError, graphErrorOf } from './error';

/** Longer than the sentences of Graph. */
const maximumWords = 300;

export interface FailureContext {
  readonly host: string;
  readonly token: Token;
  /** What the request sent besides its token: no text of the answer may repeat it. */
  readonly secrets: readonly Token[];
}

/**
 * The failure of a request to Graph; null: it succeeded. `detail` has `host`, and where known `status`, `error` (Graph's
 * innermost code), `requestId` for Microsoft's support, `retryAfter` (seconds), `said` (Graph's words about an error that has no
 * text of its own), `claims` (for a sign-in that answers a challenge), `location` (host of a redirect).
 */
export function graphFailure({ failure, answer }: Reply, context: FailureContext): Failure | null {
  if (failure === null && !answer?.tooLong) return null;
  if (failure?.code === 'check.cancelled') return { code: 'graph.cancelled' };
  // Without an answer, and where a proxy answered, the network is the cause.
  if (!answer || failure?.code === 'net.proxyAuth') return failure;
  const { status, trackingId, location } = answer;
  const error = graphErrorOf(answer.json);
  const claims = claimsOf(answer.challenge);
  const code = answer.tooLong ? 'graph.tooLong' : codeOf(answer, error, claims !== null);
  const words = code === 'graph.refused' ? wordsOf(error, context) : '';
  return {
    code,
    detail: {
      host: context.host,
      status,
      ...(error.code ? { error: withoutAny(error.code, context) } : {}),
      ...(trackingId ? { requestId: withoutAny(trackingId, context) } : {}),
      ...(words ? { said: words } : {}),
      ...(code === 'graph.redirected' ? { location: location ?? '' } : {}),
      ...(code === 'graph.claims' && claims !== null && withoutAny(claims, context) === claims ? { claims } : {}),
    },
  };
}

/**
 * By status and innermost code. The synchronization endpoints answer a wrong scope or role with 401, `UnknownError` and no
 * message, where others answer 403.
 */
function codeOf(
  { status, page }: { readonly status: number; readonly page: boolean },
  { code }: GraphError,
  hasClaims: boolean,
): GraphFailureCode {
  if (status >= 500 && status !== 511) return 'graph.serverError';
  if (status >= 300 && status < 400) return 'graph.redirected';
  if (page || status === 511) return 'graph.page';
  if (code === 'Authentication_RequestFromNonPremiumTenantOrB2CTenant') return 'graph.noPremium';
  if (status === 401 && hasClaims) return 'graph.claims';
  if (status === 401) return /^InvalidAuthenticationToken/i.test(code) ? 'graph.signInExpired' : 'graph.unauthorized';
  if (status === 403) return 'graph.denied';
  if (status === 404) return 'graph.notFound';
  if (status === 409) return 'graph.conflict';
  if (status === 429 || status === 423) return 'graph.throttled';
  return 'graph.refused';
}

function wordsOf({ message }: GraphError, context: FailureContext): string {
  return withoutAny(serverText(message.replace(/\s+/g, ' ').trim(), context.token.reveal(), maximumWords), context);
}

function withoutAny(text: string, { token, secrets }: FailureContext): string {
  return [token, ...secrets].reduce((safe, each) => withoutToken(safe, each.reveal()), text);
}
