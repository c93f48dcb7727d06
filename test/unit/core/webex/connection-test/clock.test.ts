import { afterEach, describe, expect, it } from 'vitest';
import { failureTexts } from '../../../../../shared/texts/failure-texts';
import { translator } from '../../../../../shared/texts/i18n';
import { client, closeAll, type Handler, json, silence, startServer, webex } from '../../http/servers';
import { test } from './testing';

afterEach(closeAll);

/** The computer's time in these tests. */
const now = Date.parse('2026-11-22T10:00:00Z');
const minute = 60_000;
const here = () => client({ retry: { now: () => now } });

/** Answers as a healthy Webex whose clock is ahead by this, in milliseconds; null: it sends no date. */
function clocked(ahead: number | null, handler: Handler = webex()): Handler {
  return (request, response) => {
    response.sendDate = false;
    if (ahead !== null) response.setHeader('date', new Date(now + ahead).toUTCString());
    handler(request, response);
  };
}

async function clockAt(handler: Handler) {
  const { port } = await startServer(handler);
  const tested = await test(`http://127.0.0.1:${port}`, {}, here());
  return { ...tested, clock: tested.check('clock') };
}

describe('the computer’s clock, compared with the server’s', () => {
  it.each([0, 3_000, -3_000, 5 * minute, -5 * minute])('is right when they are %i ms apart', async (ahead) => {
    const { clock, report } = await clockAt(clocked(ahead));
    expect(clock).toEqual({ id: 'clock', state: 'passed', seen: { clockAhead: ahead / 1000 } });
    expect(report.outcome).toBe('passed');
  });

  it.each([
    [5 * minute + 1_000, { direction: 'slow', amount: 5, unit: 'minutes' }],
    [-6 * minute, { direction: 'fast', amount: 6, unit: 'minutes' }],
    [60 * minute, { direction: 'slow', amount: 60, unit: 'minutes' }],
    [-3 * 60 * minute, { direction: 'fast', amount: 3, unit: 'hours' }],
    [24 * 60 * minute, { direction: 'slow', amount: 24, unit: 'hours' }],
    [-400 * 24 * 60 * minute, { direction: 'fast', amount: 400, unit: 'days' }],
  ])('is wrong when they are %i ms apart, which is a warning and no failure', async (ahead, detail) => {
    const { clock, report } = await clockAt(clocked(ahead));
    expect(clock).toMatchObject({ state: 'warning', failure: { code: 'check.clockWrong', detail } });
    expect(report.outcome).toBe('warning');
  });

  it('is checked with an error answer, too', async () => {
    const { clock } = await clockAt(clocked(-7_200_000, (_, response) => json(response, 401, {})));
    expect(clock).toMatchObject({ state: 'warning', failure: { detail: { amount: 2, unit: 'hours' } } });
  });

  it('is not checked when no answer has a date', async () => {
    expect((await clockAt(clocked(null))).clock).toEqual({ id: 'clock', state: 'off', seen: { noDate: 1 } });
    const { clock, report } = await clockAt(clocked(null, (_, response) => json(response, 401, {})));
    expect(clock.state).toBe('off');
    expect(report.outcome).toBe('failed');
  });

  it('is not checked with a web page, which may come from a proxy', async () => {
    const page = clocked(9e9, (_, response) => void response.end('<html>'));
    expect((await clockAt(page)).clock).toMatchObject({ state: 'blocked', failure: { detail: { by: 'token' } } });
  });

  it('is not checked without an answer', async () => {
    const { port } = await startServer(silence);
    const { check } = await test(`http://127.0.0.1:${port}`, {}, client({ attemptTimeout: 100 }));
    expect(check('clock').state).toBe('blocked');
  });

  it('is described in both languages', () => {
    const failure = { code: 'check.clockWrong', detail: { direction: 'fast', amount: 1, unit: 'days' } } as const;
    expect(failureTexts(failure, translator('en')).title).toBe('This computer’s clock is fast by 1 day');
    expect(failureTexts(failure, translator('zh-CN')).title).toBe('此计算机的时钟快了 1 天');
  });
});
