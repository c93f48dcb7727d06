import type { Account, AccountDecision, Failure } from '../../../shared/contract';

interface AccountFacts {
  readonly signIn: { readonly account: Account | null } | null;
  readonly accountAccepted: boolean;
}

interface OrganizationFacts extends AccountFacts {
  readonly orgId: string | null;
}

/**
 * Why the administrator has to accept the account before it is used; null when no decision is needed. An unknown role
 * needs none: it may be hidden from this token.
 */
export function decisionOf({ signIn, accountAccepted }: AccountFacts, orgId: string | null): AccountDecision | null {
  const account = signIn?.account;
  if (accountAccepted || !account) return null;
  if (account.administrator === 'no' || account.administrator === 'userAdmin') return account.administrator;
  return orgId && account.orgId && account.orgId !== orgId ? 'org' : null;
}

/** Whether the account can be used without a decision of the administrator. */
export function accountInOrder(facts: AccountFacts, orgId: string | null): boolean {
  return decisionOf(facts, orgId) === null;
}

/**
 * Whether the administrator already accepted the organization of this account. A partner's organization differs from
 * the customer's and is accepted only once, not at every renewal. A lesser role must be accepted each time.
 */
export function isAgreedPartner(
  { signIn, accountAccepted, orgId }: OrganizationFacts,
  account: Account | null,
): boolean {
  if (!account?.orgId || account.orgId === orgId) return false;
  return hasRole(account) && accountAccepted && account.orgId === signIn?.account?.orgId;
}

/**
 * Rejects a token of another organization before it is stored, since it can't replace the token in use. If Webex does
 * not report the organization, the connection test checks it.
 */
export function otherOrganization(
  { signIn, accountAccepted, orgId }: OrganizationFacts,
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
