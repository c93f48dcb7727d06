import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonElements } from '../../../../../electron/core/entra/provisioning-log/json-elements';

/** The objects of a text that arrives in pieces of this length. */
function read(text: string, size = text.length || 1) {
  const beginning = text.slice(0, Math.max(size, 400));
  const elements = new JsonElements(beginning);
  const found = [...elements.push('')];
  for (let at = beginning.length; at < text.length; at += size) found.push(...elements.push(text.slice(at, at + size)));
  return { found: found.map((each) => JSON.parse(each) as unknown), cut: elements.cut, more: elements.more };
}

const event = fc.record({
  changeId: fc.uuid(),
  text: fc.oneof(fc.string(), fc.constantFrom('"}', '\\"', '[{', '\\\\', '{"a":[', '\u2028')),
  steps: fc.array(fc.record({ name: fc.string(), details: fc.dictionary(fc.string(), fc.string()) }), { maxLength: 3 }),
});
const events = fc.array(event, { maxLength: 6 });
const same = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('any events, in pieces of any length', () => {
  it.each([
    ['an array', (all: unknown[]) => JSON.stringify(all)],
    ['an indented array', (all: unknown[]) => JSON.stringify(all, null, 2)],
    [
      'the answer of Graph',
      (all: unknown[]) => JSON.stringify({ '@odata.context': 'https://x/$y', value: all }, null, 1),
    ],
    ['objects one after another', (all: unknown[]) => all.map((each) => JSON.stringify(each)).join('\n')],
  ])('are read from %s', (_name, write) => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 50 }), (all, size) => {
        const { found, cut, more } = read(write(all), size);
        expect(found).toEqual(same(all));
        expect({ cut, more }).toEqual({ cut: false, more: false });
      }),
    );
  });

  it('are read up to where the file breaks', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (all, size) => {
        const text = JSON.stringify(all);
        const { found, cut } = read(text.slice(0, -2), size);
        expect(found).toEqual(same(all.slice(0, -1)));
        expect(cut).toBe(true);
      }),
    );
  });
});

it('says that an answer has a next page, before or after the events', () => {
  expect(read('{"@odata.context":"c","@odata.nextLink":"n","value":[{"a":1}]}').more).toBe(true);
  expect(read('{"value":[{"a":1}],"@odata.nextLink":"n"}').more).toBe(true);
  expect(read('{"value":[{"a":"@odata.nextLink"}]}').more).toBe(false);
});

it('notices an array that ends between two events', () => {
  expect(read('[{"a":1},')).toEqual({ found: [{ a: 1 }], cut: true, more: false });
});

it('refuses an object that is longer than any event', () => {
  const elements = new JsonElements('[{"a":"');
  expect(() => [...elements.push('x'.repeat(5_000_000))]).toThrow(RangeError);
});
