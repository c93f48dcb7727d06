import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../electron/core/record-copy/calendar';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import type { SetupEvent } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { expectRfc5545 } from './rfc5545';

const id = '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10';
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const day = 86_400_000;
const start = Date.parse('2026-11-22T10:00:00.000Z');
const iso = (days: number) => new Date(start + days * day).toISOString();

function signedIn(expiresInDays: number | null, onDay = 0): SetupEvent {
  const account = { displayName: 'Ada', email: 'ada@contoso.com', orgId: '', administrator: 'full' } as const;
  const expiresAt = expiresInDays === null ? null : iso(onDay + expiresInDays);
  return { type: 'signedIn', at: iso(onDay), way: 'window', account, expiresAt, keptIn: 'keychain' };
}
/** A renewal on that day: signed in, confirmed, and promoted. */
function renewal(expiresInDays: number, onDay: number): SetupEvent[] {
  const at = iso(onDay);
  return [
    { ...signedIn(expiresInDays, onDay), type: 'renewalSignedIn' } as SetupEvent,
    { type: 'renewalConfirmed', at, keptUntil: iso(onDay + 7) },
    { type: 'renewed', at },
  ];
}
const named = (name: string): SetupEvent => ({ type: 'named', at: iso(0), name });
const record = (...events: SetupEvent[]) => ({
  id,
  cloud: commercialCloud,
  events: [{ type: 'created', at: iso(0), appVersion: '1' } as const, ...events],
});

/** The events that an independent parser reads from a file. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm');
    const seconds = (alarm: InstanceType<typeof ICAL.Component>) =>
      (alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>).toSeconds();
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      floating: event.startDate.zone === ICAL.Timezone.localTimezone,
      minutes: event.duration.toSeconds() / 60,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      status: component.getFirstPropertyValue('status'),
      alarms: alarms.map((alarm) => [alarm.getFirstPropertyValue('action'), seconds(alarm)]),
    };
  });
}

function file(events: SetupEvent[], now = start, locale: 'en' | 'zh-CN' = 'en') {
  const text = calendarOf(record(...events), 'real', new Date(now), translator(locale));
  expectRfc5545(text);
  return { text, events: parse(text) };
}

describe('the calendar file', () => {
  it('has one event with one alarm for each reminder, at nine o’clock in every time zone', () => {
    process.env.TZ = 'Europe/Berlin';
    const { events } = file([named('Contoso'), signedIn(365)]);
    expect(events.map(({ start: at }) => at)).toEqual([
      '2027-08-24T09:00:00',
      '2027-09-23T09:00:00',
      '2027-10-23T09:00:00',
      '2027-11-08T09:00:00',
      '2027-11-15T09:00:00',
      '2027-11-21T09:00:00',
      '2027-11-22T09:00:00',
    ]);
    for (const event of events) {
      expect(event).toMatchObject({ floating: true, minutes: 15, status: null, alarms: [['DISPLAY', 0]] });
      expect(event.stamp).toBe('2026-11-22T10:00:00Z');
    }
    expect(events.map(({ summary }) => summary).filter((_, index) => index % 3 === 0)).toEqual([
      'Webex token of Contoso expires in 90 days',
      'Webex token of Contoso expires in 14 days',
      'Webex token of Contoso expires today',
    ]);
    expect(events[0]?.description).toContain('until November 22, 2027 at 11:00 AM (2027-11-22 10:00 UTC)');
    expect(events[0]?.description).toContain('https://entra.microsoft.com/');
  });

  it('contains only reminders in the future', () => {
    const days = (left: number) => file([signedIn(left)]).events.map(({ uid }) => Number(/-(\d+)@/.exec(uid)?.[1]));
    process.env.TZ = 'UTC';
    expect(days(45)).toEqual([30, 14, 7, 1, 0]);
    expect(days(8)).toEqual([7, 1, 0]);
    expect(days(1)).toEqual([0]);
    // At ten o'clock nine o'clock is over.
    for (const left of [0.5, 0, -3]) expect(() => days(left)).toThrow('calendar.nothingAhead');
    expect(() => file([signedIn(null)])).toThrow('calendar.nothingAhead');
    expect(() => file([])).toThrow('calendar.nothingAhead');
  });

  it('takes the day of the expiry from the computer’s time zone', () => {
    const last = (timeZone: string) => {
      process.env.TZ = timeZone;
      return file([signedIn(100)]).events.at(-1)?.start;
    };
    expect(last('America/Los_Angeles')).toBe('2027-03-02T09:00:00');
    expect(last('Pacific/Kiritimati')).toBe('2027-03-03T09:00:00');
  });

  it('moves its events after a renewal: the same UIDs, a higher SEQUENCE', () => {
    const before = [named('Contoso'), signedIn(365)];
    const first = file(before);
    const renewed = file([...before, signedIn(365, 300)], start + 300 * day);
    expect(renewed.events.map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid));
    for (const [index, event] of renewed.events.entries()) {
      expect(event.sequence).toBeGreaterThan(first.events[index]?.sequence ?? Number.POSITIVE_INFINITY);
      expect(event.start > (first.events[index]?.start ?? '')).toBe(true);
    }
    expect(new Set(first.events.map(({ uid }) => uid)).size).toBe(7);
  });

  it('cancels events of the previous file that have no new day', () => {
    const before = [signedIn(365)];
    const { events } = file([...before, signedIn(45, 200)], start + 200 * day);
    expect(events.map(({ uid, status, alarms }) => [uid, status, alarms.length])).toEqual([
      [`${id}-90@webex-entra-setup`, 'CANCELLED', 0],
      [`${id}-60@webex-entra-setup`, 'CANCELLED', 0],
      ...[30, 14, 7, 1, 0].map((days) => [`${id}-${days}@webex-entra-setup`, null, 1]),
    ]);
    expect(events[0]?.start).toBe(file(before).events[0]?.start);
  });

  it('keeps its UIDs during a renewal, and moves the events once, when Entra has the new token', () => {
    const renewed = renewal(365, 5);
    const steps = renewed.map((_, index) => file([signedIn(45), ...renewed.slice(0, index + 1)], start + 6 * day));
    const [begun, confirmed, settled] = steps.map(({ events }) => events);
    const before = file([signedIn(45)], start + 6 * day).events;
    expect(begun).toEqual(before);
    expect(settled).toEqual(confirmed);
    for (const event of before) {
      const moved = settled?.find(({ uid }) => uid === event.uid);
      expect(moved?.sequence).toBe(event.sequence + 1);
      expect(Date.parse(moved?.start ?? '') - Date.parse(event.start)).toBe(325 * day);
    }
  });

  it('never decreases SEQUENCE, and increases it when the content changes', () => {
    const event = fc.constantFrom<SetupEvent>(
      signedIn(365),
      signedIn(45),
      signedIn(null),
      named('Contoso'),
      named('Fabrikam'),
      { type: 'secretTokenCopied', at: iso(0) },
      { type: 'tokenForgotten', at: iso(0) },
      { type: 'orgIdSet', at: iso(0), orgId: 'a', source: 'typed', deliberate: true },
    );
    const versionOf = (events: SetupEvent[]) => {
      const { text, events: found } = file([...events, signedIn(300)]);
      return { sequence: found[0]?.sequence ?? -1, text: text.replace(/^SEQUENCE:\d+/gm, '') };
    };
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 6 }),
        fc.array(event, { minLength: 1, maxLength: 4 }),
        (events, more) => {
          const [before, after] = [versionOf(events), versionOf([...events, signedIn(300), ...more])];
          expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
          if (after.text !== before.text) expect(after.sequence).toBeGreaterThan(before.sequence);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('folds any name by octets and preserves it', () => {
    const name = fc.string({ unit: 'binary', maxLength: 120 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, fc.constantFrom('en' as const, 'zh-CN' as const), (text, locale) => {
        const { events } = file([named(text), signedIn(365)], start, locale);
        for (const { summary } of events) expect(summary).toContain(text.replace(/\p{Cc}+/gu, ' '));
      }),
      { numRuns: 25 },
    );
  });

  it('is available in Chinese', () => {
    const { text, events } = file([named('测试组织（上海）；备用, 第二个'), signedIn(365)], start, 'zh-CN');
    expect(events[0]?.summary).toBe('“测试组织（上海）；备用, 第二个”的 Webex 令牌 90 天后过期');
    expect(events.at(-2)?.summary).toContain('明天过期');
    expect(text).toContain('PRODID:-//Webex Entra Setup//Reminders//ZH-CN');
  });

  it('has the chosen days and the last one', () => {
    const text = calendarOf(record(signedIn(365)), 'real', new Date(start), translator('en'), [7, 30]);
    expect(parse(text).map(({ summary }) => summary.replace(/^.*expires /, ''))).toEqual([
      'in 30 days',
      'in 7 days',
      'today',
    ]);
  });

  it('shows that the setup is for practice', () => {
    const text = calendarOf(record(signedIn(365)), 'practice', new Date(start), translator('en'));
    expect(parse(text)[0]?.summary).toBe('Practice: Webex token of contoso.com expires in 90 days');
  });
});
