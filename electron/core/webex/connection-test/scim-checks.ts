import type { Failure } from '../../../../shared/contract';
import { type Reply, saidIn } from '../../http/answer';
import type { HttpRequest } from '../../http/client';
import { readListTotal, readList as readScimList } from '../scim';
import { type CheckPatch, of } from './check-results';

/** `check.groupsRefused` and `check.writeUnclear` are only for answers of the SCIM server itself. */
const refusals: readonly Failure['code'][] = ['http.forbidden', 'http.notFound', 'http.unexpected'];

/** Entra's Test Connection expects 200 and an empty list. */
export function classifyUsers(reply: Reply, request: HttpRequest): CheckPatch {
  const shown = of(reply, request);
  const list = readList(reply, request);
  if (!list.ok) return { state: 'failed', ...shown, failure: list.failure };
  if (list.total === 0 && list.announced > 0) return announcedOnly(list, shown);
  if (list.total === 0) return { state: 'passed', ...shown, seen: { total: 0 } };
  return {
    state: 'failed',
    ...shown,
    seen: { total: list.total },
    failure: { code: 'check.filterIgnored', detail: { total: list.total } },
  };
}

/** Old organizations may have no groups. A rejection is a warning, because Entra reports it as wrong credentials. */
export function classifyGroups(reply: Reply, request: HttpRequest): CheckPatch {
  const shown = of(reply, request);
  const list = readList(reply, request);
  if (list.ok) {
    if (list.total === 0 && list.announced > 0) return announcedOnly(list, shown);
    const seen = { total: list.total };
    if (list.total === 0) return { state: 'passed', ...shown, seen };
    return { state: 'warning', ...shown, seen, failure: { code: 'check.filterIgnored', detail: seen } };
  }
  const status = reply.answer?.status ?? 0;
  if (!refusals.includes(list.failure.code) && status !== 501)
    return { state: 'failed', ...shown, failure: list.failure };
  return {
    state: 'warning',
    ...shown,
    failure: { code: 'check.groupsRefused', detail: { ...list.failure.detail, status } },
  };
}

/** 404 means write access, 403 means no write access; any other status is inconclusive. */
export function classifyWrite(reply: Reply, request: HttpRequest): CheckPatch {
  const shown = of(reply, request);
  const { answer, failure } = reply;
  const status = answer?.status ?? 0;
  // A web page (of a proxy or a wrong address) is not an answer of the SCIM server.
  if (status === 404 && !answer?.page) return { state: 'passed', ...shown, seen: { status } };
  if (status === 403 && !answer?.page)
    return {
      state: 'failed',
      ...shown,
      failure: { code: 'check.mayNotWrite', detail: { ...failure?.detail, status } },
    };
  const answered = failure === null || refusals.includes(failure.code) || failure.code === 'http.serverError';
  if (!answered) return { state: 'failed', ...shown, failure };
  return {
    state: 'warning',
    ...shown,
    failure: {
      code: 'check.writeUnclear',
      detail: { ...saidIn(answer), ...failure?.detail, host: hostOf(request), status },
    },
  };
}

/**
 * With a total that is not zero, `Resources` is required (RFC 7644, section 3.4.2): servers answer so for a token that may not
 * list, and such an answer does not prove that the filter works.
 */
function announcedOnly({ announced }: { readonly announced: number }, shown: ReturnType<typeof of>): CheckPatch {
  const seen = { total: announced };
  return { state: 'warning', ...shown, seen, failure: { code: 'check.announcedOnly', detail: seen } };
}

/** The SCIM server accepted the token and answered the query, whatever the result. */
export function isList(reply: Reply): boolean {
  return reply.failure === null && reply.answer?.status === 200 && readListTotal(reply.answer.json) !== null;
}

/** @returns `total`: what was returned, or where nothing can be counted, what was announced */
function readList(
  reply: Reply,
  request: HttpRequest,
): { ok: true; total: number; announced: number } | { ok: false; failure: Failure } {
  if (reply.failure) return { ok: false, failure: reply.failure };
  const status = reply.answer?.status ?? 0;
  const total = readListTotal(reply.answer?.json);
  if (total !== null && status === 200)
    return { ok: true, total, announced: readScimList(reply.answer?.json)?.total ?? total };
  const code = status === 200 ? 'http.notScim' : 'http.unexpected';
  const reason = reply.answer?.tooLong ? 'tooLong' : reply.answer?.json === undefined ? 'notJson' : 'notAList';
  return { ok: false, failure: { code, detail: { host: hostOf(request), status, reason, ...saidIn(reply.answer) } } };
}

function hostOf(request: HttpRequest): string {
  return new URL(request.url).host;
}
