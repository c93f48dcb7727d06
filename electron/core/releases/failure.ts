import type { Failure } from '../../../shared/contract';
import type { HttpAnswer, Reply } from '../http/answer';

/**
 * Why an answer is no release; failures of the network stay as they are. A rate limit is 429, or 403 with a word of it
 * (docs.github.com, "Rate limits for the REST API").
 * @returns null: the answer is JSON and can be read
 */
export function lookUpFailure({ answer, failure }: Reply, host: string): Failure | null {
  if (failure?.code === 'check.cancelled') return { code: 'release.cancelled' };
  if (!answer) return failure ?? { code: 'release.unexpected', detail: { host } };
  if (failure?.code === 'net.proxyAuth') return failure;
  const detail = { host, status: answer.status };
  const code = codeOf(answer);
  return code ? { code, detail: { ...detail, location: answer.location ?? '', ...saidIn(answer) } } : null;
}

function codeOf({ status, page, tooLong, json, retryAfter, said = '' }: HttpAnswer): Failure['code'] | null {
  const isLimit = status === 429 || (status === 403 && (retryAfter !== undefined || /rate limit/i.test(said)));
  if (isLimit) return 'release.limited';
  // 511 is the page of a network that requires a sign-in (RFC 6585, section 6).
  if (status === 511) return 'release.page';
  if (status >= 500) return 'release.serverError';
  if (status === 404 || status === 410) return 'release.notFound';
  if (status === 401 || status === 403) return 'release.denied';
  if (status >= 300 && status < 400) return 'release.redirect';
  if (status !== 200) return 'release.unexpected';
  if (tooLong) return 'release.tooLarge';
  if (page) return 'release.page';
  return json === undefined ? 'release.notJson' : null;
}

function saidIn({ said, status }: HttpAnswer): { said?: string } {
  return said && status >= 400 ? { said } : {};
}
