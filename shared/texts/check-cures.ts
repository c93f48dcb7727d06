import type { CheckFindingCode, CheckView, Failure, RequestFailureCode } from '../contract';

/**
 * What resolves a failed check: `useOrg` takes the Org ID of the account; `signIn` gets a new token; `account` signs in with
 * another account; `orgId` changes the Org ID; `again` repeats the test, for causes outside of the setup.
 */
export type CheckCure = 'useOrg' | 'signIn' | 'account' | 'orgId' | 'again';

/** Complete by its type. What a failure advises in words is `failure.<code>.advice`. */
const cures: Readonly<Record<RequestFailureCode | CheckFindingCode | 'keychain.empty', CheckCure>> = {
  'net.offline': 'again',
  'net.dns': 'again',
  'net.refused': 'again',
  'net.timeout': 'again',
  'net.reset': 'again',
  'net.tlsUntrusted': 'again',
  'net.tlsName': 'again',
  'net.tlsExpired': 'again',
  'net.proxyAuth': 'again',
  'net.proxyFailed': 'again',
  'net.failed': 'again',
  'http.unauthorized': 'signIn',
  'http.forbidden': 'account',
  'http.notFound': 'orgId',
  'http.tooManyRequests': 'again',
  'http.locked': 'again',
  'http.serverError': 'again',
  'http.redirect': 'again',
  'http.loginPage': 'again',
  'http.notScim': 'again',
  'http.unexpected': 'again',
  'check.notEncrypted': 'again',
  'check.clockWrong': 'again',
  'check.notAdministrator': 'account',
  'check.userAdministratorOnly': 'account',
  'check.administratorUnknown': 'again',
  'check.organizationDiffers': 'useOrg',
  'check.organizationUnknown': 'again',
  'check.filterIgnored': 'again',
  'check.announcedOnly': 'again',
  'check.groupsRefused': 'again',
  'check.mayNotWrite': 'account',
  'check.writeUnclear': 'again',
  'check.blocked': 'again',
  'check.cancelled': 'again',
  'keychain.empty': 'signIn',
};

/** The cure of one finding; `again` for a code of a newer version. */
export function cureOf({ code }: Pick<Failure, 'code'>): CheckCure {
  return (cures as Readonly<Record<string, CheckCure | undefined>>)[code] ?? 'again';
}

/** The first check, in display order, that failed. */
export function firstFailed(checks: readonly CheckView[]): CheckView | undefined {
  return checks.find(({ state }) => state === 'failed');
}

/**
 * The cure of the first failed check. Webex answers 403 or 404 for the organization of another account, too: then the
 * account's Org ID is the cure.
 */
export function firstCure(checks: readonly CheckView[]): CheckCure {
  const failure = firstFailed(checks)?.failure;
  if (!failure) return 'again';
  const isRefused = failure.code === 'http.forbidden' || failure.code === 'http.notFound';
  const differs = checks.some((check) => check.failure?.code === 'check.organizationDiffers');
  return isRefused && differs ? 'useOrg' : cureOf(failure);
}
