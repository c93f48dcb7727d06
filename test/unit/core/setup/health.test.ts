import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../electron/core/setup/health';
import type { CheckId, CheckView, FailureCode } from '../../../../shared/contract';

const failed = (id: CheckId, code: FailureCode): CheckView => ({ id, state: 'failed', failure: { code } });
const blocked = (id: CheckId): CheckView => ({ id, state: 'blocked', failure: { code: 'check.blocked' } });

describe('verdictOf()', () => {
  it.each<[string, CheckView[], string, FailureCode]>([
    ['a revoked token', [failed('token', 'http.unauthorized')], 'rejected', 'http.unauthorized'],
    ['an account without the permission', [failed('users', 'http.forbidden')], 'rejected', 'http.forbidden'],
    [
      'a revoked token and a network failure',
      [failed('groups', 'net.timeout'), failed('token', 'http.unauthorized')],
      'rejected',
      'http.unauthorized',
    ],
    ['rejected groups only', [failed('groups', 'http.unauthorized')], 'wrong', 'http.unauthorized'],
    ['an organization that does not exist', [failed('users', 'http.notFound')], 'wrong', 'http.notFound'],
    ['no administrator', [failed('administrator', 'check.notAdministrator')], 'wrong', 'check.notAdministrator'],
    [
      'no administrator and a server error',
      [failed('users', 'http.serverError'), failed('administrator', 'check.notAdministrator')],
      'wrong',
      'check.notAdministrator',
    ],
    ['no network', [failed('reached', 'net.offline'), blocked('users')], 'unreachable', 'net.offline'],
    ['a proxy’s page', [failed('users', 'http.loginPage')], 'unreachable', 'http.loginPage'],
    ['too many requests', [failed('users', 'http.tooManyRequests')], 'unreachable', 'http.tooManyRequests'],
    ['only checks that could not run', [blocked('users')], 'unreachable', 'check.cancelled'],
  ])('classifies %s', (_name, checks, kind, code) => {
    expect(verdictOf({ outcome: 'failed', checks })).toEqual({ kind, failure: { code } });
  });

  it('passes with any warnings', () => {
    const checks: CheckView[] = [{ id: 'groups', state: 'warning', failure: { code: 'check.groupsRefused' } }];
    expect(verdictOf({ outcome: 'warning', checks })).toEqual({ kind: 'passed' });
    expect(verdictOf({ outcome: 'passed', checks: [] })).toEqual({ kind: 'passed' });
  });
});
