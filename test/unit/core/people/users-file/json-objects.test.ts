import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonObjects } from '../../../../../electron/core/people/users-file/json-objects';

/** The objects of a text that comes in pieces of this many characters. */
async function read(text: string, size: number) {
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  };
  const objects = jsonObjects(pieces());
  const found: unknown[] = [];
  let next = await objects.next();
  for (; !next.done; next = await objects.next()) found.push(JSON.parse(next.value));
  return { found, answers: next.value.answers };
}

const text = fc.oneof(fc.string(), fc.constantFrom('"}', '\\"', '"value":[', '\\\\', '{"a":[', '\u2028'));
const user = fc.record({
  userPrincipalName: text,
  tags: fc.array(text, { maxLength: 2 }),
  manager: fc.record({ id: text }),
});
const users = fc.array(user, { maxLength: 5 });
const size = fc.integer({ min: 1, max: 40 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('objects of lists in JSON, in pieces of any length', () => {
  it.each([
    ['an array', (all: readonly unknown[]) => JSON.stringify(all), 0],
    [
      'an answer',
      (all: readonly unknown[]) => JSON.stringify({ '@odata.context': 'x', value: all, after: 1 }, null, 1),
      1,
    ],
    ['objects one after another', (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).join('\n'), 0],
    [
      'an array of answers',
      (all: readonly unknown[]) =>
        JSON.stringify(
          all.map((one) => ({ value: [one] })),
          null,
          2,
        ),
      null,
    ],
    [
      'answers one after another',
      (all: readonly unknown[]) => all.map((one) => JSON.stringify({ value: [one] })).join(''),
      null,
    ],
  ])('are all found in %s', async (_name, write, answers) => {
    await fc.assert(
      fc.asyncProperty(users, size, async (all, pieces) => {
        const result = await read(write(all), pieces);
        expect(result.found).toEqual(plain(all));
        expect(result.answers).toHaveLength(answers ?? all.length);
      }),
    );
  });

  it('are no list when the text ends too early', async () => {
    await fc.assert(
      fc.asyncProperty(users, size, fc.nat(), async (all, pieces, cut) => {
        const whole = JSON.stringify({ value: all });
        const { answers } = await read(whole.slice(0, 1 + (cut % (whole.length - 1))), pieces);
        expect(answers).toBeNull();
      }),
    );
  });
});
