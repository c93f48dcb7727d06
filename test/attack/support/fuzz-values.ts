import { Script } from 'node:vm';
import fc, { type Arbitrary } from 'fast-check';
import type { ChannelRequest } from '../../e2e/support/bridge-requests';

/** Stands for an id of a setup in a request; the page puts an existing one there. */
export const anyId = '@id@';

/** A value that only the page can make: JavaScript prints it, and the page evaluates the text. */
const made = (source: string) => ({ [fc.toStringMethod]: () => source });

const pageMade = fc.constantFrom(
  made("'x'.repeat(1_000_000)"),
  made("'\\u0000'.repeat(10_000)"),
  made('Array(20_000).fill(null)'),
  made('Array(3_000).fill({})'),
  made('new Array(50_000)'),
  made('new Uint8Array(1_000_000)'),
  made('new Float64Array([NaN, Infinity, -0])'),
  made('new ArrayBuffer(8)'),
  made('new Map([["id", "x"], [{}, new Set([1])]])'),
  made('new Date(NaN)'),
  made('new Error("from the page")'),
  made('/x/giu'),
  made('new URL("https://example.com/")'),
  made('document.body'),
  made('new Blob(["x"])'),
  made('new Proxy({}, { ownKeys() { throw new Error("a trap of the page"); } })'),
  made('({ get id() { throw new Error("a trap of the page"); } })'),
  made('(() => { const loop = {}; loop.id = loop; loop.all = [loop]; return loop; })()'),
  made('(() => { let deep = {}; for (let n = 0; n < 400; n++) deep = { id: deep }; return deep; })()'),
  made('(() => { let deep = []; for (let n = 0; n < 5_000; n++) deep = [deep]; return deep; })()'),
  made('Symbol.iterator'),
  made('(() => "x")'),
  made('Promise.resolve({ id: 1 })'),
);

const oddText = fc.oneof(
  fc.constantFrom('', ' ', '__proto__', 'constructor', 'toString', '../../settings', '/etc/passwd', 'C:\\', 'null'),
  fc.constantFrom('\0', '\ud800', '\u202e', '\ufeff', '🧑‍💻'.repeat(50), '<b>&', '=1+1', '%00', '{{x}}', 'NaN'),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', anyId),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const oddNumber = fc.constantFrom(-1, -0, 0.5, 2 ** 31, 2 ** 53, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 7n);
const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});
const odd: Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  anything,
  pageMade,
  fc.constantFrom(null, undefined, true),
);
const memberName = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'token', 'space', 'then', ''), oddText);

/** Requests of a channel as JavaScript: valid ones, ones with a member changed, and values of any other kind. */
export function sourcesOf(valid: readonly ChannelRequest[]): Arbitrary<string> {
  const base = fc.constantFrom(...valid);
  const changed = base.chain((request) => (request && placesIn(request).length ? nearly(request) : odd));
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: base }, { weight: 5, arbitrary: changed }, odd), fc.nat(1000))
    .map(([value, id]) => asSource(value, id));
}

/** The request with one member replaced, removed or added, at any depth. */
function nearly(request: object): Arbitrary<unknown> {
  const places = fc.constantFrom(...placesIn(request));
  return fc.oneof(
    fc.tuple(places, odd).map(([place, value]) => changedAt(request, place, () => value)),
    places.map((place) => changedAt(request, place, null)),
    fc.tuple(memberName, odd).map(([name, value]) => changedAt(request, [name], () => value)),
    fc.tuple(places, oddText).map(([place, text]) => changedAt(request, place, (before) => `${before}${text}`)),
  );
}

function placesIn(value: object): string[][] {
  return Object.entries(value).flatMap(([name, member]) => [
    [name],
    ...(typeof member === 'object' && member !== null ? placesIn(member).map((inner) => [name, ...inner]) : []),
  ]);
}

/** A copy with this member changed; `change` null: without it. Members named `__proto__` are members like others. */
function changedAt(value: object, place: readonly string[], change: ((before: unknown) => unknown) | null): object {
  const [name = '', ...rest] = place;
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const before = Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
  const after = rest.length > 0 ? changedAt(Object(before), rest, change) : change?.(before);
  if (rest.length === 0 && !change) Reflect.deleteProperty(copy, name);
  else Object.defineProperty(copy, name, { value: after, enumerable: true, configurable: true, writable: true });
  return copy;
}

function asSource(value: unknown, id: number): string {
  const text = fc.stringify(value);
  const quoted = JSON.stringify(anyId);
  const source = text.replaceAll(`${quoted}:`, `[anId(${id})]:`).replaceAll(quoted, `anId(${id})`);
  try {
    new Script(`(${source})`);
    return source;
  } catch {
    // What prints itself otherwise, for example an object that claims to be a date, is sent as that text.
    return JSON.stringify(text);
  }
}
