import { beforeEach, describe, expect, it } from 'vitest';
import { tokenOutage } from '../../../../electron/core/setup/token-outage';
import type { CheckView } from '../../../../shared/contract';
import { confirmed, copied, day, factsAfter, plain, renewing, restartDays, tested } from './renewal-events';

beforeEach(restartDays);

describe('tokenOutage()', () => {
  const refused: CheckView = { id: 'token', state: 'failed', failure: { code: 'http.unauthorized' } };
  it('follows from the expiry date or from a rejected connection test', () => {
    expect(tokenOutage(factsAfter(), new Date(day(364)))).toBeNull();
    expect(tokenOutage(factsAfter(), new Date(day(365)))).toEqual({ reason: 'expired', since: day(365) });
    const rejected = factsAfter(tested('failed', false, [refused]));
    expect(tokenOutage(rejected, new Date(day(2)))).toEqual({ reason: 'rejected', since: rejected.lastTest?.at });
    const other: CheckView = { ...refused, failure: { code: 'net.offline' } };
    expect(tokenOutage(factsAfter(tested('failed', false, [other])), new Date(day(2)))).toBeNull();
  });

  it('is kept in the facts of a late renewal', () => {
    const late = factsAfter(
      tested('failed', false, [refused]),
      renewing(),
      tested('passed'),
      copied(),
      confirmed(),
      plain('renewed'),
    );
    expect(late.lastRenewal).toMatchObject({ late: { reason: 'rejected' } });
    expect(factsAfter(renewing(), confirmed(), plain('renewed')).lastRenewal?.late).toBeNull();
  });
});
