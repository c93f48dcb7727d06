import { randomUUID } from 'node:crypto';
import type { CheckId, CheckView, TestOutcome, TestReport } from '../../../../shared/contract';
import type { Reply } from '../../http/answer';
import type { HttpClient, HttpRequest } from '../../http/client';
import type { Token } from '../../tokens/token';
import { requestAccount } from '../account';
import type { Cloud } from '../clouds';
import { groupsQuery, usersQuery, writeProbe } from '../scim';
import { checkAccount, type UsersOutcome } from './account-checks';
import { type CheckPatch, CheckResults, requestLine } from './check-results';
import { ClockCheck } from './clock-check';
import { ConnectionChecks } from './connection-checks';
import { classifyGroups, classifyUsers, classifyWrite, isList } from './scim-checks';

export { cancelledChecks, initialChecks } from './check-results';

export interface ConnectionTestInput {
  readonly cloud: Cloud;
  readonly orgId: string;
  readonly token: Token;
  /** Also tests whether the token has write access. */
  readonly write: boolean;
  readonly signal: AbortSignal;
  /** Called at each change, with all checks in display order. */
  onProgress(checks: readonly CheckView[]): void;
}

/**
 * Runs the connection test: `people/me` and the SCIM queries start at once, and the other checks follow from their answers.
 * Never rejects; an abort ends it at once with the outcome `cancelled`.
 */
export async function runConnectionTest(http: HttpClient, input: ConnectionTestInput): Promise<TestReport> {
  const results = new CheckResults(input.write, input.token, input.onProgress);
  const aborted = new Promise<void>((resolve) => {
    const cancel = () => {
      results.cancel();
      resolve();
    };
    if (input.signal.aborted) cancel();
    else input.signal.addEventListener('abort', cancel, { once: true });
  });
  if (!input.signal.aborted) await Promise.race([runChecks(http, results, input), aborted]);
  results.freeze();
  return { at: new Date(http.now()).toISOString(), outcome: outcomeOf(results.checks), checks: results.checks };
}

async function runChecks(
  http: HttpClient,
  results: CheckResults,
  { cloud, orgId, token, write, signal }: ConnectionTestInput,
): Promise<void> {
  const credentials = { cloud, orgId, token };
  const usersRequest = usersQuery(credentials, randomUUID());
  const connection = new ConnectionChecks(results, http.connections, new URL(usersRequest.url));
  const clock = new ClockCheck(results);

  const send = async (id: CheckId, request: HttpRequest): Promise<Reply> => {
    results.set(id, { state: 'running', requestLine: requestLine(request) });
    const reply = await http.send(request, results.watch(id, request, signal));
    if (reply.answer) connection.answered();
    clock.look(reply.answer);
    return reply;
  };

  const users = send('users', usersRequest).then((reply): UsersOutcome => {
    const blockedBy = isNetwork(reply) ? connection.blame(reply) : null;
    if (blockedBy) results.block('users', blockedBy);
    else results.set('users', classifyUsers(reply, usersRequest));
    return { accepted: isList(reply), blockedBy, failure: reply.failure };
  });

  const runCheck = async (
    id: CheckId,
    request: HttpRequest,
    classify: (reply: Reply, request: HttpRequest) => CheckPatch,
  ) => {
    const reply = await send(id, request);
    // Until the connection checks have ended, it is unknown whether the network failure belongs to this request.
    if (isNetwork(reply) && !connection.settled) await users;
    const blockedBy = isNetwork(reply) ? connection.blame(reply) : null;
    // A wrong address answers every request with 404, so 404 proves write access only if users can be queried.
    const unsure = id === 'write' && reply.answer?.status === 404 && !(await users).accepted;
    if (blockedBy) results.block(id, blockedBy);
    else if (unsure) results.block(id, 'users');
    else results.set(id, classify(reply, request));
  };

  const account = async () => {
    const request = { method: 'GET', url: cloud.peopleUrl } as const;
    results.set('token', { state: 'running', requestLine: requestLine(request) });
    const answer = await requestAccount(http, cloud, token, results.watch('token', request, signal));
    clock.look(answer.reply.answer);
    await checkAccount(results, { request, ...answer }, orgId, users);
  };

  await Promise.all([
    users,
    account(),
    runCheck('groups', groupsQuery(credentials, randomUUID()), classifyGroups),
    ...(write ? [runCheck('write', writeProbe(credentials, randomUUID()), classifyWrite)] : []),
  ]);
  connection.end();
  clock.end();
}

function isNetwork(reply: Reply): boolean {
  return reply.answer === null && (reply.failure?.code.startsWith('net.') ?? false);
}

/** `failed` if any check failed or could not be made; otherwise `warning` if there is one. */
function outcomeOf(checks: readonly CheckView[]): TestOutcome {
  const has = (...states: CheckView['state'][]) => checks.some((check) => states.includes(check.state));
  if (has('cancelled', 'pending', 'running', 'retrying')) return 'cancelled';
  if (has('failed', 'blocked')) return 'failed';
  return has('warning') ? 'warning' : 'passed';
}
