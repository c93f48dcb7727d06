import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { PreviewWorker } from '../../../../../electron/core/entra/preview-worker/client';
import type { PreviewRequest } from '../../../../../electron/core/entra/preview-worker/messages';
import { builtWorker } from '../../../built-worker';
import { nested } from '../../expressions/trees';
import { expression, mapping } from '../samples';

let built: Awaited<ReturnType<typeof builtWorker>>;
let close: () => Promise<void> = async () => undefined;
beforeAll(async () => {
  built = await builtWorker('electron/core/entra/preview-worker/entry.ts');
});
afterAll(() => built.remove());
afterEach(() => close());

const request = (text = 'ToUpper([mail])'): PreviewRequest => ({
  mappings: [...defaultMappings(), mapping('title', expression(text))],
  person: { mail: 'ada@contoso.example' },
  tenantUrl: 'https://webex.example/scim/o',
});

function worker(script = built.script, seconds?: number) {
  const made = new PreviewWorker(script, seconds);
  close = () => made.close();
  return made;
}

/** A thread that does `work` for the first person and answers for any later one. */
function scripted(work: string): URL {
  const source = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, request }) => {
      if (request.person.mail) { ${work} }
      else parentPort.postMessage({ id, result: { ok: true, value: 'answered' } });
    });
  `;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

it('calculates a preview', async () => {
  const { rows } = await worker().preview(request());
  expect(rows.at(-1)).toMatchObject({ outcome: 'sent', value: { value: 'ADA@CONTOSO.EXAMPLE' } });
});

it.each([nested(26, '[mail]'), nested(300, '[mail]')])(
  'answers an expression that fills the memory: %#',
  async (text) => {
    const { rows } = await worker().preview(request(text));
    expect(rows.at(-1)).toMatchObject({ outcome: 'exceeded', value: { limit: 'value', function: 'Replace' } });
  },
);

it.each([
  ['takes too long', 'for (;;);', { code: 'preview.timedOut', detail: { seconds: 0.2 } }],
  ['crashes', 'throw new RangeError();', { code: 'preview.stopped', detail: { reason: 'RangeError' } }],
])('fails when the thread %s, and calculates the next preview in a new thread', async (_, work, failure) => {
  const made = worker(scripted(work), work.startsWith('for') ? 0.2 : undefined);
  await expect(made.preview(request())).rejects.toMatchObject({ failure });
  const retried = worker(scripted(work));
  await expect(made.preview({ ...request(), person: { mail: 'again' } })).rejects.toMatchObject({ failure });
  expect(await retried.preview({ ...request(), person: {} })).toBe('answered');
  await retried.close();
  close = () => made.close();
});

it('fails the preview that is calculated when it is closed', async () => {
  const made = worker(scripted('for (;;);'));
  const pending = made.preview(request());
  const failed = expect(pending).rejects.toMatchObject({ failure: { code: 'preview.stopped' } });
  await made.close();
  await failed;
});
