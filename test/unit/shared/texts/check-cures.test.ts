import { describe, expect, it } from 'vitest';
import en from '../../../../assets/locales/en/failures.json';
import type { CheckId, CheckState, CheckView, FailureCode } from '../../../../shared/contract';
import { checkIds } from '../../../../shared/enums';
import { type CheckCure, cureOf, firstCure, firstFailed } from '../../../../shared/texts/check-cures';

/** Nine checks; the listed ones ended with these codes. */
function checks(ended: Partial<Record<CheckId, readonly [CheckState, FailureCode]>>): CheckView[] {
  return checkIds.map((id) => {
    const [state, code] = ended[id] ?? ['passed'];
    return { id, state, ...(code ? { failure: { code } } : {}) };
  });
}

const failed = (code: FailureCode) => ['failed', code] as const;

describe('the cure of a failed connection test', () => {
  const rows: readonly (readonly [string, Parameters<typeof checks>[0], CheckCure])[] = [
    ['no network: test again', { reached: failed('net.offline') }, 'again'],
    ['an untrusted certificate: test again', { certificate: failed('net.tlsUntrusted') }, 'again'],
    ['a rejected token: sign in again', { token: failed('http.unauthorized') }, 'signIn'],
    ['no administrator: another account', { administrator: failed('check.notAdministrator') }, 'account'],
    ['no access to users: another account', { users: failed('http.forbidden') }, 'account'],
    ['an unknown organization: the Org ID', { users: failed('http.notFound') }, 'orgId'],
    ['a rejected query for groups: another account', { groups: failed('http.forbidden') }, 'account'],
    ['a limit of requests: test again', { users: failed('http.tooManyRequests') }, 'again'],
    ['no write access: another account', { write: failed('check.mayNotWrite') }, 'account'],
    [
      'the first failure, in display order, decides',
      { write: failed('check.mayNotWrite'), users: failed('http.serverError'), token: failed('http.unauthorized') },
      'signIn',
    ],
    [
      'a failure comes before an earlier warning',
      { administrator: ['warning', 'check.userAdministratorOnly'], users: failed('http.serverError') },
      'again',
    ],
    [
      'a rejection for the organization of another account: its Org ID',
      { organization: ['warning', 'check.organizationDiffers'], users: failed('http.forbidden') },
      'useOrg',
    ],
    ['nothing failed: test again', { token: ['blocked', 'check.blocked'] }, 'again'],
  ];

  it.each(rows)('%s', (_, ended, cure) => expect(firstCure(checks(ended))).toBe(cure));

  it('exists for every code that a check can end with, and for codes of newer versions', () => {
    const codes = Object.keys(en).flatMap((id) => /^failure\.((?:net|http|check)\.\w+)\.title$/.exec(id)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes)
      expect(cureOf({ code: code as FailureCode }), code).toMatch(/^(useOrg|signIn|account|orgId|again)$/);
    expect(cureOf({ code: 'check.ofTheFuture' as FailureCode })).toBe('again');
  });

  it('is of the first failed check', () => {
    const all = checks({ users: failed('http.forbidden'), groups: failed('http.forbidden') });
    expect(firstFailed(all)?.id).toBe('users');
    expect(firstFailed(checks({}))).toBeUndefined();
  });
});
