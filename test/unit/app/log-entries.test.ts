import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../electron/app/command-line';
import { logAnswer, logCall, logPage, logSent, logStart } from '../../../electron/app/log-entries';
import { logUnexpected } from '../../../electron/app/log-errors';
import { FailureError } from '../../../electron/core/lib/failure';
import type { AppLog } from '../../../electron/core/log/app-log';
import { keptFields } from '../../../electron/core/log/events';
import type { Severity } from '../../../shared/enums';
import type { LogEventName } from '../../../shared/enums/log';
import { setupView } from '../renderer/fake-bridge';

const id = '3f2f6a3e-2c8e-4d3c-9a55-a35b20c20c20';

/** What is written, as it gets into the file. */
function written(write: (log: AppLog) => void): unknown[] {
  const entries: unknown[] = [];
  const log = {
    write: (level: Severity, event: LogEventName, fields: unknown) =>
      entries.push([level, event, keptFields(event, fields)]),
  };
  write(log as unknown as AppLog);
  return entries;
}
const answered = (channel: string, request: unknown, answer: unknown) =>
  written((log) => logAnswer(log, channel, request, answer));
const failed = (code: string, detail = {}) => ({ ok: false, failure: { code, detail } });

describe('the log of the calls', () => {
  it('has each look for a new version, without what the feed says', () => {
    const release = { version: '9.9.9', notes: 'contoso', page: 'https://contoso.example/' };
    const look = (found: object) => answered('about.lookUp', undefined, { ok: true, value: { at: '', ...found } });
    expect(look({ kind: 'newer', release })).toEqual([['info', 'release.lookedUp', { found: 'newer' }]]);
    const failure = { code: 'net.dns', detail: { host: 'contoso.example', reason: 'ENOTFOUND' } };
    expect(look({ kind: 'failed', failure })).toEqual([
      ['warning', 'release.lookedUp', { found: 'failed', code: 'net.dns', reason: 'ENOTFOUND' }],
    ]);
    expect(answered('about.lookUp', undefined, failed('release.cancelled'))).toEqual([
      ['info', 'call.failed', { channel: 'about.lookUp', code: 'release.cancelled' }],
    ]);
  });

  it('has the start and the end of a sign-in, without what the server says', () => {
    expect(written((log) => logCall(log, 'signIn.start', { id, method: 'window' }))).toEqual([
      ['info', 'signIn.started', { setup: id, method: 'window' }],
    ]);
    expect(written((log) => logCall(log, 'signIn.start', null))).toEqual([['info', 'signIn.started', {}]]);
    expect(answered('signIn.start', { id, method: 'window' }, { ok: true, value: setupView() })).toEqual([
      ['info', 'signIn.ended', { setup: id, method: 'window' }],
    ]);
    expect(answered('signIn.paste', { id }, failed('signIn.denied', { reason: 'Ada may not' }))).toEqual([
      ['warning', 'signIn.ended', { setup: id, method: 'paste', code: 'signIn.denied' }],
    ]);
    expect(answered('signIn.start', { id, method: 'browser' }, failed('signIn.cancelled'))).toMatchObject([
      ['info', 'signIn.ended', { code: 'signIn.cancelled' }],
    ]);
  });

  it('has the outcome of a connection test, with the codes of its checks', () => {
    const checks = [
      { id: 'token', state: 'passed' },
      { id: 'users', state: 'failed', failure: { code: 'http.forbidden', detail: { description: 'Ada may not' } } },
    ] as const;
    const value = setupView({ lastTest: { at: '2026-11-22T15:57:41Z', outcome: 'failed', checks } });
    expect(answered('test.run', { id, write: true }, { ok: true, value })).toEqual([
      [
        'warning',
        'test.ended',
        { setup: id, token: 'current', cloud: 'commercial', outcome: 'failed', checks: ['users:http.forbidden'] },
      ],
    ]);
  });

  it('has the counts of copies, backups and restores', () => {
    const copies = { to: 'zip', path: '/home/ada', saved: 3, total: 5, cancelled: false, failure: null };
    const leftOut = [{ format: 'pdf', failure: { code: 'copy.notPrinted' }, count: 2, setups: ['Contoso'] }];
    expect(answered('copies.save', {}, { ok: true, value: { ...copies, leftOut } })).toEqual([
      [
        'warning',
        'copies.ended',
        { to: 'zip', saved: 3, total: 5, cancelled: false, leftOut: 2, codes: ['copy.notPrinted'] },
      ],
    ]);
    expect(answered('backup.save', {}, { ok: true, value: null })).toEqual([]);
    expect(answered('backup.save', {}, { ok: true, value: { file: {}, setups: 2, tokens: 1, leftOut: [] } })).toEqual([
      ['info', 'backup.ended', { setups: 2, tokens: 1, tokensLeftOut: 0 }],
    ]);
    const value = { restored: [{ name: 'Contoso' }], failed: [{ name: 'A', failure: { code: 'restore.changed' } }] };
    expect(answered('restore.apply', {}, { ok: true, value })).toEqual([
      ['warning', 'restore.ended', { channel: 'restore.apply', restored: 1, failed: 1, codes: ['restore.changed'] }],
    ]);
  });

  it('has the steps of a renewal, changed settings, and every failure of a channel', () => {
    expect(answered('renewal.confirm', { id, keepPrevious: true }, { ok: true, value: setupView() })).toEqual([
      ['info', 'action.done', { channel: 'renewal.confirm', setup: id, space: 'real' }],
    ]);
    expect(answered('setups.create', { space: 'practice' }, { ok: true, value: setupView({ id }) })).toEqual([
      ['info', 'action.done', { channel: 'setups.create', setup: id, space: 'practice' }],
    ]);
    expect(answered('settings.change', { theme: 'dark' }, { ok: true, value: {} })).toEqual([
      ['info', 'settings.changed', { theme: 'dark' }],
    ]);
    expect(answered('renewal.confirm', { id }, failed('record.diskFull', { reason: 'ENOSPC', file: 'x' }))).toEqual([
      ['warning', 'call.failed', { channel: 'renewal.confirm', setup: id, code: 'record.diskFull', reason: 'ENOSPC' }],
    ]);
    expect(answered('setups.open', { id }, { ok: true, value: setupView() })).toEqual([]);
    expect(answered('clipboard.copy', { text: 'x' }, null)).toEqual([]);
  });
});

describe('the log of everything else', () => {
  it('has the options of the start by name, and no value of them', () => {
    const start = readCommandLine(['app', '--practice', '--cloud=/home/ada/x.json', '--lang=zh-CN']);
    const entries = written((log) => logStart(log, start, { version: '0.1.0', locale: 'zh-CN' }));
    expect(entries).toMatchObject([
      ['info', 'app.started', { version: '0.1.0', locale: 'zh-CN', options: ['practice', 'cloud', 'lang'] }],
    ]);
    expect(JSON.stringify(entries)).not.toContain('ada');
  });

  it('has what happened to the page', () => {
    expect(written((log) => logPage(log, { code: 'page.crashed', detail: { reason: 'oom' } }))).toEqual([
      ['error', 'page.failed', { code: 'page.crashed', reason: 'oom' }],
    ]);
    const reason = 'Cannot find /home/ada/preload.cjs';
    expect(written((log) => logPage(log, { code: 'page.notLoaded', detail: { reason } }))).toEqual([
      ['error', 'page.failed', { code: 'page.notLoaded', message: 'Cannot find […]' }],
    ]);
  });

  it('has automatic copies that failed, and setups that could not be reconciled', () => {
    expect(written((log) => logSent(log, 'automaticCopies.failed', { code: 'copy.diskFull' }))).toEqual([
      ['warning', 'automaticCopies.failed', { code: 'copy.diskFull' }],
    ]);
    const full = { code: 'record.diskFull' } as const;
    expect(written((log) => logSent(log, 'orphanedTokens.journalFailed', full))).toEqual([
      ['warning', 'tokenList.failed', full],
    ]);
    const setups = [{ id, name: 'Contoso', failure: { code: 'keychain.locked' } as const }];
    expect(written((log) => logSent(log, 'setups.unreconciled', setups))).toEqual([
      ['warning', 'setup.unreconciled', { setup: id, code: 'keychain.locked' }],
    ]);
  });

  it('has the class of an unexpected error, its code and our own frames, and not its message', () => {
    const error = Object.assign(new TypeError('Bearer abcdef'), { code: 'EBUSY' });
    const [entry] = written((log) => logUnexpected(log, error, 'setups.open'));
    expect(entry).toMatchObject([
      'error',
      'error.unexpected',
      { channel: 'setups.open', name: 'TypeError', reason: 'EBUSY' },
    ]);
    expect(JSON.stringify(entry)).not.toContain('abcdef');
    const expected = written((log) => logUnexpected(log, new FailureError('record.notFound')));
    expect(expected).toMatchObject([['error', 'error.unexpected', { name: 'FailureError' }]]);
  });
});
