import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppLog } from '../../../../electron/core/log/app-log';
import { needs, posix } from '../../../fixtures/systems';

vi.mock('node:fs/promises', async (load) => {
  const original = await load<typeof import('node:fs/promises')>();
  return { ...original, appendFile: vi.fn(original.appendFile) };
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
});
afterEach(() => rm(folder, { recursive: true }));

const logs = () => join(folder, 'logs');
function logOf({ onFailed = vi.fn(), maximumBytes = 1000 } = {}) {
  const now = () => new Date('2026-11-22T15:57:41Z');
  return { log: new AppLog({ folder: logs(), now, onFailed, maximumBytes }), onFailed };
}
const linesOf = async (name: string) => (await readFile(join(logs(), name), 'utf8')).split('\n').filter(Boolean);
const tested = (log: AppLog, count: number) => {
  for (let index = 1; index <= count; index += 1) log.write('info', 'testAll.ended', { tested: index });
};

describe('AppLog', () => {
  it('writes JSON lines that only the user can read, and continues in the next run', async () => {
    const { log } = logOf();
    log.write('info', 'app.started', { version: '0.1.0', options: ['lang'] });
    await log.flush();
    const next = logOf().log;
    next.write('warning', 'keychain.failed', { code: 'keychain.locked', reason: '' });
    await next.flush();
    expect((await linesOf('app.log')).map((line) => JSON.parse(line))).toEqual([
      { at: '2026-11-22T15:57:41.000Z', level: 'info', event: 'app.started', version: '0.1.0', options: ['lang'] },
      { at: '2026-11-22T15:57:41.000Z', level: 'warning', event: 'keychain.failed', code: 'keychain.locked' },
    ]);
    if (process.platform !== 'win32') expect((await stat(log.path)).mode & 0o777).toBe(0o600);
  });

  it.each([1, 100])('keeps five files of the allowed size, written %i entries at a time', async (batch) => {
    const { log, onFailed } = logOf();
    for (let index = 0; index < 100; index += batch) {
      for (let each = index; each < index + batch; each += 1) log.write('info', 'testAll.ended', { tested: each + 1 });
      await log.flush();
    }
    expect((await readdir(logs())).sort()).toEqual(['app.1.log', 'app.2.log', 'app.3.log', 'app.4.log', 'app.log']);
    for (const name of await readdir(logs())) expect((await stat(join(logs(), name))).size).toBeLessThanOrEqual(1000);
    const recent = (await log.recent('all')).map(({ fields }) => Number(fields.tested));
    expect(recent.length).toBeGreaterThan(40);
    expect(recent).toEqual(recent.map((_, index) => 100 - index));
    expect(onFailed).not.toHaveBeenCalled();
  });

  it('answers the newest 500 entries, or only the warnings and errors of all files', async () => {
    const { log } = logOf({ maximumBytes: 20_000 });
    log.write('error', 'record.notWritten', { code: 'record.diskFull' });
    tested(log, 600);
    expect((await log.recent('all')).map(({ fields }) => fields.tested)).toEqual(
      Array.from({ length: 500 }, (_, index) => 600 - index),
    );
    expect(await log.recent('troubles')).toEqual([
      {
        at: '2026-11-22T15:57:41.000Z',
        level: 'error',
        event: 'record.notWritten',
        fields: { code: 'record.diskFull' },
      },
    ]);
  });

  it('shows nothing of a file but entries with known fields', async () => {
    await mkdir(logs());
    const lines = ['{', 'null', '7', '{"at":"<b>","level":"info","event":"app.ended"}', '{"event":"later"}'];
    const good = '{"at":"2026-11-22T15:57:41.000Z","level":"info","event":"call.failed","code":"<b>","x":"Ada"}';
    await writeFile(join(logs(), 'app.log'), [...lines, good, good.slice(0, 40)].join('\n'));
    expect(await logOf().log.recent('all')).toEqual([
      { at: '2026-11-22T15:57:41.000Z', level: 'info', event: 'call.failed', fields: {} },
    ]);
  });

  it('never fails: lost entries are reported once; when the folder is there again, it goes on', async () => {
    await writeFile(logs(), 'a file where the folder should be');
    const { log, onFailed } = logOf();
    tested(log, 2);
    await log.flush();
    tested(log, 1);
    await log.flush();
    expect(onFailed).toHaveBeenCalledOnce();
    expect(log.failure).toEqual({
      code: 'log.notWritten',
      detail: { folder: logs(), reason: 'EEXIST' },
    });
    expect(await log.recent('all')).toEqual([]);
    await rm(logs());
    tested(log, 1);
    expect(await log.recent('all')).toHaveLength(1);
    expect(log.failure).not.toBeNull();
  });

  it.each(['EACCES', 'EROFS', 'EIO'])('survives a folder in which nothing can be written: %s', async (code) => {
    vi.mocked(appendFile).mockRejectedValueOnce(Object.assign(new Error('refused'), { code }));
    const { log } = logOf();
    tested(log, 1);
    await log.flush();
    expect(log.failure).toMatchObject({ code: 'log.notWritten', detail: { reason: code } });
  });

  it('survives a full disk, and goes on with a whole line when there is space again', async () => {
    const { log, onFailed } = logOf();
    tested(log, 1);
    await log.flush();
    vi.mocked(appendFile).mockImplementationOnce(async (path) => {
      await writeFile(String(path), '{"at":"2026', { flag: 'a' });
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    tested(log, 2);
    await log.flush();
    expect(onFailed).toHaveBeenCalledWith({ code: 'log.notWritten', detail: { folder: logs(), reason: 'ENOSPC' } });
    tested(log, 3);
    expect((await log.recent('all')).map(({ fields }) => fields.tested)).toEqual([3, 2, 1, 1]);
  });

  it('follows no link in place of its file', async (context) => {
    needs(context, posix, 'O_NOFOLLOW');
    await mkdir(logs());
    await writeFile(join(folder, 'other'), '');
    await symlink(join(folder, 'other'), join(logs(), 'app.log'));
    const { log } = logOf();
    tested(log, 1);
    await log.flush();
    expect(await readFile(join(folder, 'other'), 'utf8')).toBe('');
    expect(log.failure).toMatchObject({ detail: { reason: 'ELOOP' } });
  });
});
