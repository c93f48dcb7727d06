import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { translator } from '../../../shared/texts/i18n';
import { preflightExportTexts } from '../../../shared/texts/preflight-texts';
import { expect, test } from '../support/wizard';

// Starts the worker directly from the archive, with the file that is shipped.
test('the worker that compares people runs from the packaged archive', { tag: '@installed' }, async ({
  start,
  folder,
}) => {
  const [entra, webex, list] = ['entra.csv', 'webex.csv', 'list.csv'].map((name) => join(folder, name));
  await writeFile(
    entra ?? '',
    'userPrincipalName,displayName,mail\nada@example.onmicrosoft.com,Ada Lövelace,ada@example.com\nli@example.com,李伟,\n',
  );
  await writeFile(
    webex ?? '',
    Buffer.from('First Name,User ID/Email (Required)\nAda,ADA@example.com\n李,li@example.com\n'),
  );
  const source = { kind: 'attribute', name: 'userPrincipalName' };
  const filter = { verdict: 'all', search: '' };
  const texts = preflightExportTexts(translator('zh-CN'));
  const jobs = [
    { id: 1, job: 'entraFile', request: { path: entra, source } },
    { id: 2, job: 'webexFile', request: { path: webex } },
    { id: 3, job: 'match', request: { source } },
    { id: 4, job: 'export', request: { ...filter, path: list, texts, mark: true } },
  ];
  const { app } = await start();
  const answers = await app.evaluate(async (_electron, messages) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    // Uses a file URL, like the class that owns the worker.
    const script = new URL('app.asar/build/preflight-worker.js', `file://${process.resourcesPath}/`);
    const worker = new Worker(script, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const results = new Map<number, unknown>();
    const done = new Promise<void>((resolve, reject) => {
      worker.on('error', reject).on('message', (message: { id?: number; result?: unknown }) => {
        if (message.id !== undefined) results.set(message.id, message.result);
        if (results.size === messages.length) resolve();
      });
    });
    for (const message of messages) worker.postMessage(message);
    await done;
    await worker.terminate();
    return [...results.values()];
  }, jobs);
  expect(answers).toEqual([
    { ok: true, value: expect.objectContaining({ people: 2, separator: ',' }) },
    { ok: true, value: expect.objectContaining({ people: 2 }) },
    { ok: true, value: expect.objectContaining({ counts: expect.objectContaining({ matches: 1, duplicates: 1 }) }) },
    { ok: true, value: { rows: 2, bytes: expect.any(Number) } },
  ]);
  expect(await readFile(list ?? '', 'utf8')).toContain(
    '李伟,li@example.com,li@example.com,在 Webex 中找到,,li@example.com,',
  );
});
