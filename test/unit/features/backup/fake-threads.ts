import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of threads that do not encrypt, which is slow by design: one answers at once, one never, one dies. */
export interface FakeThreads {
  readonly plain: string;
  readonly silent: string;
  readonly dying: string;
}

/** Writes the threads into a folder. */
export async function writeFakeThreads(folder: string): Promise<FakeThreads> {
  const write = async (name: string, onEncrypt: string) => {
    const file = join(folder, `${name}.mjs`);
    await writeFile(
      file,
      `import { parentPort } from 'node:worker_threads';
    const collected = [];
    parentPort.on('message', (message) => {
      if (message.setups) return collected.push(...message.setups);
      ${onEncrypt}
    });`,
    );
    return file;
  };
  const answer =
    'parentPort.postMessage({ id: message.id, result: { ok: true, value: Buffer.from(JSON.stringify({ ...message.request.head, setups: collected })) } });';
  return {
    plain: await write('plain', answer),
    silent: await write('silent', ''),
    dying: await write('dying', 'process.exit(1);'),
  };
}
