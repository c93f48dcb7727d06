import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { job, secret, servicePrincipal } from '../../../../../electron/core/microsoft/look/answers';
import { applicationOf } from '../../../../../electron/core/microsoft/look/find';
import { logOf } from '../../../../../electron/core/microsoft/look/log';
import { settingsOf } from '../../../../../electron/core/microsoft/look/settings';
import { jobOf, stateOf } from '../../../../../electron/core/microsoft/look/state';
import { safeTextOf } from '../../../../../electron/core/microsoft/look/texts';
import { Token } from '../../../../../electron/core/tokens/token';

const token = new Token('eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJodHRwczovL2dyYXBo.c2VjcmV0LW9mLWdyYXBo');
const safe = safeTextOf(token);
const strange = fc.oneof(fc.jsonValue(), fc.constant(token.reveal()), fc.constant('\u202e\u0000name'));
const withId = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, strange])), { requiredKeys: [] }).map((fields) => ({
    id: 'an id',
    ...fields,
  }));
/** Without the token and without characters that change how a text is shown. */
const isClean = (value: unknown) => {
  const text = JSON.stringify(value);
  return !text.includes(token.reveal()) && !/\u202e|\\u0000/.test(text);
};

describe('an answer of any form', () => {
  it('gives an application, a job and its state, without the token', () => {
    fc.assert(
      fc.property(withId(['appId', 'displayName', 'tags', 'appRoles', 'accountEnabled']), (answer) =>
        isClean(applicationOf(servicePrincipal.parse(answer), null, safe)),
      ),
    );
    fc.assert(
      fc.property(
        withId(['templateId', 'schedule']),
        withId(['code', 'lastExecution', 'quarantine']),
        (each, status) => {
          const read = job.parse({ ...each, status });
          return isClean([jobOf(read, safe), stateOf(read, safe)]);
        },
      ),
    );
  });

  it('gives settings and a log, without the token', () => {
    const pair = fc.record({
      key: fc.constantFrom('BaseAddress', 'SyncNotificationSettings', 'Other'),
      value: strange,
    });
    fc.assert(
      fc.property(fc.array(pair), (pairs) =>
        isClean(
          settingsOf(
            pairs.map((each) => secret.parse({ ...each, value: each.value })),
            null,
            safe,
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(strange), (items) => isClean(logOf({ items, more: false }, 'job', '2026-01-01', safe))),
    );
  });

  it('with times that mean never gives none', () => {
    const never = '0001-01-01T00:00:00Z';
    const read = job.parse({
      id: 'j',
      status: { code: 'NotRun', lastExecution: { state: 'Failed', timeBegan: never } },
    });
    expect(stateOf(read, safe)).toMatchObject({ status: 'notRun', last: null, lastSuccess: null, quarantine: null });
  });
});
