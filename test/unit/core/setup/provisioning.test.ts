import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import { provisioningBefore, provisioningOf } from '../../../../electron/core/setup/provisioning';
import { tokenOutage } from '../../../../electron/core/setup/token-outage';
import type { ProvisioningView, SetupEvent } from '../../../../shared/contract';
import { setUp, signIn } from '../../../fixtures/sample-records';

const without = (type: SetupEvent['type'], step?: string) => (event: SetupEvent) =>
  event.type !== type || (step !== undefined && 'step' in event && event.step !== step);
const unconfirmed = without('stepConfirmed', 'turnOn');

function provisioning(events: readonly SetupEvent[], now: string): ProvisioningView {
  const facts = factsOf(events);
  return provisioningOf(facts, tokenOutage(facts, new Date(now)), new Date(now));
}

describe('what is said about provisioning in Entra', () => {
  const expiry = '2026-10-01T08:00:00.000Z';
  const off = '2026-10-29T08:00:00.000Z';
  const reconfirmed = { type: 'stepConfirmed', at: '2026-10-05T08:00:00.000Z', step: 'turnOn' } as const;
  const rows: readonly (readonly [string, SetupEvent[], string, ProvisioningView])[] = [
    ['on, as confirmed', setUp(expiry), '2026-09-01T00:00:00.000Z', { state: 'on', offAt: null }],
    ['rejected since the token expired', setUp(expiry), '2026-10-10T00:00:00.000Z', { state: 'rejected', offAt: off }],
    ['turned off after four weeks', setUp(expiry), '2026-10-29T09:00:00.000Z', { state: 'turnedOff', offAt: off }],
    [
      'rejected from the day on which it was turned on',
      [...setUp(expiry), reconfirmed],
      '2026-10-30T00:00:00.000Z',
      { state: 'rejected', offAt: '2026-11-02T08:00:00.000Z' },
    ],
    ['nothing before it was confirmed', setUp(expiry).filter(unconfirmed), off, { state: 'unconfirmed', offAt: null }],
    [
      'nothing after the confirmation was taken back',
      [...setUp(expiry), { type: 'stepTakenBack', at: expiry, step: 'turnOn' }],
      off,
      { state: 'unconfirmed', offAt: null },
    ],
    [
      'nothing before Entra had the token',
      setUp(expiry).filter(without('entraTested')),
      off,
      { state: 'unconfirmed', offAt: null },
    ],
  ];

  it.each(rows)('%s', (_, events, now, expected) => expect(provisioning(events, now)).toEqual(expected));
});

describe('what a renewal that came late left in Entra', () => {
  const renewal = (at: string): SetupEvent[] => [
    { type: 'renewalSignedIn', ...signIn(at, '2027-10-01T08:00:00.000Z', '9e0f a1b2') },
    { type: 'renewalConfirmed', at, keptUntil: null },
    { type: 'renewed', at },
  ];
  const expired = setUp('2026-10-01T08:00:00.000Z');
  const stateBefore = (events: readonly SetupEvent[]) => provisioningBefore(factsOf(events)).state;

  it('depends on the day of the renewal, not on today', () => {
    expect(stateBefore([...expired, ...renewal('2026-10-20T08:00:00.000Z')])).toBe('rejected');
    expect(stateBefore([...expired, ...renewal('2026-11-20T08:00:00.000Z')])).toBe('turnedOff');
  });

  it('is nothing after a renewal in time, or without confirmed provisioning', () => {
    expect(stateBefore([...expired, ...renewal('2026-09-20T08:00:00.000Z')])).toBe('unconfirmed');
    expect(stateBefore([...expired.filter(unconfirmed), ...renewal('2026-10-20T08:00:00.000Z')])).toBe('unconfirmed');
  });
});
