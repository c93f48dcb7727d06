import { describe, expect, it } from 'vitest';
import type { SetupEvent } from '../../../../shared/contract';
import { confirmedBy, confirmedByText } from '../../../../shared/texts/confirmed-by';
import { eventText } from '../../../../shared/texts/event-texts';
import { translator } from '../../../../shared/texts/i18n';

const known = { system: 'CONTOSO\\ada', webex: 'ada@contoso.example' };

describe('confirmedBy()', () => {
  it.each([
    ['both', known, known],
    ['system', known, { system: known.system }],
    ['webex', known, { webex: known.webex }],
    ['none', known, undefined],
    ['both', { ...known, webex: '' }, { system: known.system }],
    ['webex', { ...known, webex: '' }, undefined],
    ['system', { ...known, system: '' }, undefined],
  ] as const)('names by the choice %s what is known of %j', (names, given, by) => {
    expect(confirmedBy(names, given)).toEqual(by);
  });
});

it('a confirmation names who confirmed, and an older one says nothing of it', () => {
  const event: SetupEvent = { type: 'stepConfirmed', at: '2026-11-28T10:00:00.000Z', step: 'turnOn' };
  const [english, chinese] = [translator('en'), translator('zh-CN')];
  expect(eventText(event, english)).toBe('Confirmed: Turn on provisioning');
  expect(eventText({ ...event, by: known }, english)).toBe(
    'Confirmed: Turn on provisioning – recorded by CONTOSO\\ada (computer), ada@contoso.example (Webex)',
  );
  expect(eventText({ ...event, by: { webex: known.webex } }, chinese)).toContain(
    confirmedByText({ webex: known.webex }, chinese),
  );
});
