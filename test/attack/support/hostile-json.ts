import fc, { type Arbitrary } from 'fast-check';
import type { Hostility } from './hostile-answers';
import { write } from './raw-answer';

type Drawn = Arbitrary<Hostility>;

/** JSON texts that are valid, and not what anyone expects in a member. */
export const oddValues: Arbitrary<string> = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    'null',
    'true',
    '""',
    '[]',
    '{}',
    '-0',
    '1e999',
    '-1e999',
    '9007199254740993',
    '123456789012345678901234567890',
    '1e-400',
    '"\\ud800"',
    '"\\u0000"',
    '"\\u202e\\u2066x"',
    '["",null,{},[[]]]',
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"toString":null,"valueOf":null,"toJSON":1,"length":-1,"then":1}',
    '{"length":4294967296,"0":"x"}',
  ),
  fc.integer({ min: 1_000, max: 900_000 }).map((length) => JSON.stringify('\u00e9x'.repeat(length / 3))),
  fc.integer({ min: 1_000, max: 200_000 }).map((length) => `[${'"x",'.repeat(length)}1]`),
  fc.integer({ min: 100, max: 450_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.integer({ min: 100, max: 100_000 }).map((depth) => '{"a":'.repeat(depth) + 1 + '}'.repeat(depth)),
);

/** The JSON of an object in which members are replaced, repeated and added. */
function withMembers(honest: Record<string, unknown>, members: readonly (readonly [string, string])[]): string {
  const replaced = new Map(members);
  const kept = Object.entries(honest).map(([name, value]) => [name, replaced.get(name) ?? JSON.stringify(value)]);
  return `{${[...kept, ...members].map(([name = '', value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

const names = fc.constantFrom(
  ...['id', 'displayName', 'emails', 'orgId', 'orgName', 'roles', 'message', 'errors', 'trackingId'],
  ...['schemas', 'totalResults', 'Resources', 'resources', 'itemsPerPage', 'startIndex'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''],
);

const members: Drawn = fc
  .tuple(fc.array(fc.tuple(names, oddValues), { minLength: 1, maxLength: 3 }), fc.constantFrom(200, 200, 200, 403, 500))
  .map(([drawn, status]) => ({
    kind: 'wrong members',
    answer: ({ request, honest }) => write(request, { status, body: withMembers(honest, drawn) }),
  }));

const whole: Drawn = oddValues.map((body) => ({
  kind: 'other JSON',
  answer: ({ request }) => write(request, { body }),
}));

const truncated: Drawn = fc.double({ min: 0, max: 1, noNaN: true }).map((part) => ({
  kind: 'truncated JSON',
  answer: ({ request, honest }) => {
    const text = JSON.stringify(honest);
    write(request, { body: text.slice(0, Math.floor(text.length * part)) });
  },
}));

const totals = fc.constantFrom(
  ...['0', '1', '7', '100', '101', '-1', '1.5', '4000001', '1e15', '1e400', '"7"', '"x"', 'null', 'true'],
);
const personFields = ['id', 'userName', 'displayName', 'externalId', 'name', 'emails', 'active'] as const;

/** Pages whose totals lie, which repeat, never end, or have entries of any kind. */
const pages: Drawn = fc
  .record({
    total: totals,
    length: fc.constantFrom(0, 1, 99, 100, 101, 1_000),
    repeat: fc.boolean(),
    odd: fc.option(fc.tuple(fc.constantFrom(...personFields), oddValues)),
  })
  .map(({ total, length, repeat, odd }) => ({
    kind: 'lying pages',
    answer: ({ request }) => {
      const from = repeat ? 0 : Number(new URL(request.url ?? '', 'http://x').searchParams.get('startIndex') ?? 0);
      // A page over the size that the app reads would hide what is in it.
      const count = odd && odd[1].length > 10_000 ? Math.min(length, 1) : length;
      const people = Array.from({ length: count }, (_, index) =>
        withMembers({ id: `${from + index}`, userName: `p${from + index}@x.example` }, odd ? [odd] : []),
      );
      write(request, { body: `{"totalResults":${total},"Resources":[${people.join(',')}]}` });
    },
  }));

/** Answers that are hostile in their JSON. */
export const jsonAnswers: readonly Drawn[] = [members, whole, truncated, pages];
