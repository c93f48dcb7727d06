import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenFiles } from '../../../../electron/features/restore/open-files';
import { computer, handedOver, recordOf, signedIn } from './restore-bench';
import { restoringBench } from './restore-service';

const { restoringOn, copy } = restoringBench();

let folder: string;
let script: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-files-'));
  // Answers with the number of its thread; dies of a file that says so, and never answers one that says `wait`.
  const file = join(folder, 'thread.mjs');
  await writeFile(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ id, request }) => {
      const text = new TextDecoder().decode(request.bytes);
      if (text === 'die') process.exit(1);
      if (text === 'wait') return;
      const value = { kind: 'copy', savedAt: String(threadId), altered: false, newer: false };
      parentPort.postMessage({ id, result: { ok: true, value } });
    });`,
  );
  script = pathToFileURL(file);
});
afterAll(() => rm(folder, { recursive: true }));

async function filesWith(...contents: readonly string[]): Promise<string[]> {
  return Promise.all(
    contents.map(async (content, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, content);
      return path;
    }),
  );
}

describe('opening many files', () => {
  it('starts one thread for all of them, and reports each', async () => {
    const files = new OpenFiles(script);
    const progress: string[] = [];
    const paths = await filesWith(...Array.from({ length: 50 }, () => '{}'));
    await files.open(paths, (done, total) => progress.push(`${done}/${total}`));
    const threads = new Set(files.sources.map(({ view }) => view.savedAt));
    expect(threads.size).toBe(1);
    expect(progress).toEqual(paths.map((_, index) => `${index}/50`));
  });

  it('goes on in a new thread after a file that ended it', async () => {
    const files = new OpenFiles(script);
    await files.open(await filesWith('{}', 'die', '{}', '{}'), () => undefined);
    const [first, second, third, fourth] = files.sources.map(({ view }) => view);
    expect(second).toMatchObject({ state: 'refused', failure: { code: 'backup.stopped', detail: { file: '1.json' } } });
    expect([first, third, fourth]).toMatchObject([{ state: 'read' }, { state: 'read' }, { state: 'read' }]);
    expect(third?.savedAt).not.toBe(first?.savedAt);
    expect(fourth?.savedAt).toBe(third?.savedAt);
  });

  it('ends at once when the files are closed', async () => {
    const files = new OpenFiles(script);
    const opening = files.open(await filesWith('{}', 'wait', '{}'), (done) => {
      if (done === 1) setTimeout(() => files.close(), 50);
    });
    await expect(opening).rejects.toMatchObject({ failure: { code: 'restore.cancelled' } });
    expect(files.sources).toEqual([]);
  });
});

describe('comparing many setups', () => {
  it('reads the state of this computer without a look at every other setup, reports progress and can be cancelled', {
    timeout: 60_000,
  }, async () => {
    const machine = await computer();
    const records = Array.from({ length: 120 }, (_, number) => ({
      ...recordOf(signedIn(1), handedOver(2)),
      id: `11111111-2222-4333-8444-${String(number).padStart(12, '0')}`,
    }));
    for (const record of records) await machine.put(record, {});
    const paths = await Promise.all(records.map((record) => copy(`${record.id}.json`, record)));
    const { restoring, setups, progress } = restoringOn(machine);
    setups.list = () => Promise.reject(new Error('reads every setup'));
    expect((await restoring.open(paths)).setups).toHaveLength(120);
    for (const { done, total } of progress) expect(done).toBeLessThan(total);
    const cancelled = restoring.open(paths);
    setTimeout(() => restoring.close(), 1);
    await expect(cancelled).rejects.toMatchObject({ failure: { code: 'restore.cancelled' } });
  });
});
