import type { Failure } from '../../../../shared/contract';
import { toFailure } from '../../lib/failure';

/**
 * How often Entra is asked to validate what it holds, and the milliseconds in between: it seems to go on with the old secret for a
 * while after a change (hashicorp/terraform-provider-azuread, issue 1013).
 */
export const savedTries = 3;
export const savedWaitMs = 20_000;

/**
 * A refused validation. Its code and text are not documented, and it probes more than the users, so it can fail although the
 * token is good. A lack of rights, a missing job, throttling and a lost answer are no refusals.
 */
export function validationRefusal(
  thrown: unknown,
  code: 'renew.pairRefused' | 'renew.savedRefused' | 'setUp.refused' | 'setUp.savedRefused',
): Failure | null {
  const { detail } = toFailure(thrown);
  const status = Number(detail?.status ?? 0);
  const isMissing = /ResourceNotFound$/.test(String(detail?.error ?? ''));
  if (status < 400 || isMissing || [401, 403, 429, 502, 503, 504].includes(status)) return null;
  return { code, detail: { error: detail?.error ?? '', status, requestId: detail?.requestId ?? '' } };
}
