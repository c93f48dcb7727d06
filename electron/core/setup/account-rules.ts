import type { Account, AccountDecision, Failure } from '../../../shared/contract';

interface Judged {
  readonly signIn: { readonly account: Account | null } | null;
  readonly accountAccepted: boolean;
}

interface OrganizationJudged extends Judged {
  readonly orgId: string | null;
}

/**
 * Why the administrator has to accept the account before it is used; null when nothing speaks against it. An unknown role is
 * no reason to stop: it may be hidden from this token.
 */
export function decisionOf({ signIn, accountAccepted }: Judged, orgId: string | null): AccountDecision | null {
  const account = signIn?.account;
  if (accountAccepted || !account) return null;
  if (account.administrator === 'no' || account.administrator === 'userAdmin') return account.administrator;
  return orgId && account.orgId && account.orgId !== orgId ? 'org' : null;
}

/** Whether the account can be used without a decision of the administrator. */
export function accountInOrder(judged: Judged, orgId: string | null): boolean {
  return decisionOf(judged, orgId) === null;
}

/**
 * The administrator has agreed to the organization of this account before: a partner's own is another one than the
 * customer's, and need not be agreed to at every renewal. A lesser role has to be.
 */
export function isAgreedPartner(
  { signIn, accountAccepted, orgId }: OrganizationJudged,
  account: Account | null,
): boolean {
  if (!account?.orgId || account.orgId === orgId) return false;
  return hasRole(account) && accountAccepted && account.orgId === signIn?.account?.orgId;
}

/**
 * A token of another organization could not take the place of the one in use, so a renewal refuses it before anything is
 * kept. What Webex does not tell is left to the connection test, which asks the organization itself.
 */
export function otherOrganization(
  { signIn, accountAccepted, orgId }: OrganizationJudged,
  account: Account | null,
): Failure | null {
  if (!account?.orgId || !orgId || account.orgId === orgId) return null;
  if (accountAccepted && account.orgId === signIn?.account?.orgId) return null;
  const accountOrg = account.orgName ?? account.orgId;
  return { code: 'renewal.otherOrganization', detail: { accountOrg, orgId, account: account.email } };
}

function hasRole({ administrator }: Account): boolean {
  return administrator === 'full' || administrator === 'unknown';
}
