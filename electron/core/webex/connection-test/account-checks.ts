import type { Account, CheckId, Failure, Result } from '../../../../shared/contract';
import type { Reply } from '../http/answer';
import { type Board, type CheckPatch, of } from './board';

export interface AccountAnswer {
  readonly request: { readonly method: 'GET'; readonly url: string };
  readonly reply: Reply;
  readonly result: Result<Account>;
}

/** How the users query ended: `accepted` means that Webex took the token; `blockedBy` that no answer could come. */
export interface UsersOutcome {
  readonly accepted: boolean;
  readonly blockedBy: CheckId | null;
  readonly failure: Failure | null;
}

/**
 * The checks `token`, `administrator` and `organization`, from the answer of `people/me`. Only if that tells nothing about
 * the token does the users query decide, since Entra itself never asks `people/me`.
 * @param users resolves when the users query has ended
 */
export async function judgeAccount(
  board: Board,
  answer: AccountAnswer,
  orgId: string,
  users: Promise<UsersOutcome>,
): Promise<void> {
  const { request, reply, result } = answer;
  const shown = of(reply, request);
  if (result.ok) {
    const { displayName, email } = result.value;
    board.set('token', { state: 'passed', ...shown, seen: { displayName, email } });
    board.set('administrator', { ...administrator(result.value), ...shown });
    board.set('organization', { ...organization(result.value, orgId), ...shown });
    return;
  }
  const { failure } = result;
  const outcome = failure.code === 'http.unauthorized' ? null : await users;
  if (outcome?.accepted) {
    const detail = { ...failure.detail, reason: failure.code };
    board.set('token', { state: 'passed', ...shown, seen: { acceptedBy: 'users' } });
    board.set('administrator', { state: 'warning', ...shown, failure: { code: 'check.administratorUnknown', detail } });
    board.set('organization', { state: 'warning', ...shown, failure: { code: 'check.organizationUnknown', detail } });
    return;
  }
  // The same network trouble is told once, where it was seen first.
  if (outcome?.blockedBy && outcome.failure?.code === failure.code) board.block('token', outcome.blockedBy);
  else board.set('token', { state: 'failed', ...shown, failure });
  board.block('administrator', 'token');
  board.block('organization', 'token');
}

function administrator({ administrator: state }: Account): CheckPatch {
  const seen = { administrator: state };
  if (state === 'full') return { state: 'passed', seen };
  if (state === 'no') return { state: 'failed', seen, failure: { code: 'check.notAdministrator' } };
  const code = state === 'userAdmin' ? 'check.userAdministratorOnly' : 'check.administratorUnknown';
  return { state: 'warning', seen, failure: { code } };
}

/** A partner's administrator has another organization of their own: a difference is a warning. */
function organization({ orgId: accountOrg, orgName }: Account, orgId: string): CheckPatch {
  if (!accountOrg) return { state: 'warning', failure: { code: 'check.organizationUnknown', detail: { orgId } } };
  const seen = { accountOrg, ...(orgName ? { orgName } : {}) };
  if (accountOrg === orgId.trim().toLowerCase()) return { state: 'passed', seen };
  return { state: 'warning', seen, failure: { code: 'check.organizationDiffers', detail: { accountOrg, orgId } } };
}
