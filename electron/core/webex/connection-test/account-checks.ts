import type { Account, CheckId, Failure, Result } from '../../../../shared/contract';
import type { Reply } from '../../http/answer';
import { type CheckPatch, type CheckResults, of } from './check-results';

export interface AccountAnswer {
  readonly request: { readonly method: 'GET'; readonly url: string };
  readonly reply: Reply;
  readonly result: Result<Account>;
}

/** How the users query ended. `accepted`: Webex accepted the token. `blockedBy`: no answer was possible. */
export interface UsersOutcome {
  readonly accepted: boolean;
  readonly blockedBy: CheckId | null;
  readonly failure: Failure | null;
}

/**
 * The checks `token`, `administrator` and `organization`, from the answer of `people/me`. If it does not settle whether the
 * token is valid, the users query decides: Entra itself never calls `people/me`.
 * @param users resolves when the users query has ended
 */
export async function checkAccount(
  results: CheckResults,
  answer: AccountAnswer,
  orgId: string,
  users: Promise<UsersOutcome>,
): Promise<void> {
  const { request, reply, result } = answer;
  const shown = of(reply, request);
  if (result.ok) {
    const { displayName, email } = result.value;
    results.set('token', { state: 'passed', ...shown, seen: { displayName, email } });
    results.set('administrator', { ...administrator(result.value), ...shown });
    results.set('organization', { ...(await organization(result.value, orgId, users)), ...shown });
    return;
  }
  const { failure } = result;
  const outcome = await users;
  if (outcome.accepted) {
    const detail = { ...failure.detail, reason: failure.code };
    results.set('token', { state: 'passed', ...shown, seen: { acceptedBy: 'users' } });
    results.set('administrator', {
      state: 'warning',
      ...shown,
      failure: { code: 'check.administratorUnknown', detail },
    });
    results.set('organization', { state: 'warning', ...shown, failure: { code: 'check.organizationUnknown', detail } });
    return;
  }
  // The same network failure is reported once, on the check that met it first.
  if (outcome.blockedBy && outcome.failure?.code === failure.code) results.block('token', outcome.blockedBy);
  else results.set('token', { state: 'failed', ...shown, failure });
  results.block('administrator', 'token');
  results.block('organization', 'token');
}

function administrator({ administrator: state }: Account): CheckPatch {
  const seen = { administrator: state };
  if (state === 'full') return { state: 'passed', seen };
  if (state === 'no') return { state: 'failed', seen, failure: { code: 'check.notAdministrator' } };
  const code = state === 'userAdmin' ? 'check.userAdministratorOnly' : 'check.administratorUnknown';
  return { state: 'warning', seen, failure: { code } };
}

/** A partner's administrator belongs to another organization, so a difference is a warning. */
async function organization(
  { orgId: accountOrg, orgName }: Account,
  orgId: string,
  users: Promise<UsersOutcome>,
): Promise<CheckPatch> {
  if (!accountOrg) return { state: 'warning', failure: { code: 'check.organizationUnknown', detail: { orgId } } };
  const seen = { accountOrg, ...(orgName ? { orgName } : {}) };
  if (accountOrg === orgId.trim().toLowerCase()) return { state: 'passed', seen };
  return {
    state: 'warning',
    seen,
    failure: {
      code: 'check.organizationDiffers',
      detail: { accountOrg, orgId, query: queryOf(await users) },
    },
  };
}

/** The codes that Entra's Test Connection reports as invalid credentials, when the query for users ends with them. */
const refusals: readonly Failure['code'][] = ['http.unauthorized', 'http.forbidden', 'http.notFound'];

/** What the query for users, which Entra makes too, says about the account and the organization. */
function queryOf({ accepted, failure }: UsersOutcome): 'accepted' | 'refused' | 'unclear' {
  if (accepted) return 'accepted';
  return failure && refusals.includes(failure.code) ? 'refused' : 'unclear';
}
