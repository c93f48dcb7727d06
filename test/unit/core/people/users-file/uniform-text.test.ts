import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unified } from '../../../../../electron/core/people/users-file/line-ends';
import { beginningOf, withUniformEnds } from '../../../../../electron/core/people/users-file/uniform-text';

async function* inChunks(chunks: readonly string[]): AsyncGenerator<string, void> {
  yield* chunks;
}

it('the line ends of a text are uniform wherever its chunks end, also between CR and LF', async () => {
  const part = fc.constantFrom('a', ',', '\r', '\n', '\r\n', '"');
  const chunks = fc.array(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(chunks, fc.constantFrom('\n', '\r\n', '\r'), async ([first = '', ...rest], lineEnd) => {
      let text = '';
      for await (const chunk of withUniformEnds(first, inChunks(rest), lineEnd)) text += chunk;
      expect(text).toBe(unified([first, ...rest].join(''), lineEnd));
    }),
  );
});

it('the beginning of a text is what its first chunks hold, and is taken out of them', async () => {
  const chunks = inChunks(['ab', 'cd\r', '\nef']);
  const first = await beginningOf(chunks, 3);
  expect(first).toBe('abcd\r');
  expect((await chunks.next()).value).toBe('\nef');
  expect(await beginningOf(chunks, 3)).toBe('');
});
