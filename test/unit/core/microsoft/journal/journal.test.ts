import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../../electron/core/lib/failure';
import { endOpenWrites, type JournalEvent, journaled } from '../../../../../electron/core/microsoft/journal/journal';

const entry = {
  change: 'saveSecrets',
  application: 'app-1',
  job: 'job-1',
  account: { userPrincipalName: 'ada@contoso.example', tenantId: 'tenant-1' },
} as const;

function port(refuse?: JournalEvent['type']) {
  const events: JournalEvent[] = [];
  return {
    events,
    newId: () => 'write-1',
    async append(event: JournalEvent) {
      if (event.type === refuse) throw new FailureError('record.writeFailed');
      events.push(event);
    },
  };
}

describe('a write with its journal', () => {
  it('has an entry before it, and its end after it', async () => {
    const journal = port();
    const answer = await journaled(journal, entry, async () => {
      expect(journal.events).toEqual([{ type: 'entraWriteBegan', write: 'write-1', ...entry }]);
      return { serverTime: '2026-11-30T02:00:00.000Z' };
    });
    expect(answer.serverTime).toBeDefined();
    expect(journal.events.at(-1)).toEqual({
      type: 'entraWriteEnded',
      write: 'write-1',
      result: 'done',
      serverTime: '2026-11-30T02:00:00.000Z',
    });
  });

  it('is not made when its entry cannot be written', async () => {
    let made = false;
    const work = journaled(port('entraWriteBegan'), entry, async () => {
      made = true;
      return {};
    });
    await expect(work).rejects.toThrow('record.writeFailed');
    expect(made).toBe(false);
  });

  it.each([
    [
      new FailureError('graph.denied', { status: 403, requestId: 'r-1' }),
      { result: 'failed', code: 'graph.denied', requestId: 'r-1' },
    ],
    [new FailureError('graph.serverError', { status: 500 }), { result: 'unknown', code: 'graph.serverError' }],
    [new FailureError('net.reset'), { result: 'unknown', code: 'net.reset' }],
    [new FailureError('graph.cancelled'), { result: 'unknown', code: 'graph.cancelled' }],
    [new Error('with a secret'), { result: 'unknown', code: 'app.unexpected' }],
  ])('ends by its failure: %s', async (thrown, end) => {
    const journal = port();
    const work = journaled(journal, entry, () => Promise.reject(thrown));
    await expect(work).rejects.toBe(thrown);
    expect(journal.events.at(-1)).toEqual({ type: 'entraWriteEnded', write: 'write-1', ...end });
  });
});

it('entries that a run left open end as unknown', async () => {
  const journal = port();
  await endOpenWrites(journal, [{ write: 'a' }, { write: 'b' }]);
  expect(journal.events).toEqual([
    { type: 'entraWriteEnded', write: 'a', result: 'unknown' },
    { type: 'entraWriteEnded', write: 'b', result: 'unknown' },
  ]);
});
