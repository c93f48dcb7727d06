import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contracts } from '../../../../shared/contract/all';
import type { ChannelDefinition } from '../../../../shared/contract/channel';

const channels = Object.values(contracts).flatMap(
  (contract) => Object.entries(contract.channels) as [string, ChannelDefinition<unknown, unknown>][],
);
const bare = channels.filter(([, { request }]) => !(request instanceof z.ZodType));
const asking = channels.filter(([, { request }]) => request instanceof z.ZodObject);

/** What no channel takes for anything: a value of no plain type. */
const foreign = fc.constantFrom<unknown>(Symbol('x'), () => undefined, Number.NaN, 1n, new Date(0), new Map(), /x/);

it('every channel takes nothing, or an object', () => {
  expect(bare.length + asking.length).toBe(channels.length);
  expect(new Set(channels.map(([name]) => name)).size).toBe(channels.length);
});

describe.each(bare)('%s', (_name, { request }) => {
  it('rejects every argument', () => {
    expect(request.parse(undefined)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (value) => value === undefined || refuses(request, value)));
  });
});

describe.each(asking)('%s', (_name, { request }) => {
  const shape = (request as z.ZodObject).shape;

  it('rejects an argument that is no object', () => {
    const notObjects = fc.oneof(
      foreign,
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.anything()),
    );
    fc.assert(
      fc.property(notObjects, (value) =>
        value instanceof Object && !Array.isArray(value) ? true : refuses(request, value),
      ),
    );
    expect(refuses(request, undefined)).toBe(true);
  });

  it('refuses an object in which any member is of a foreign kind', () => {
    for (const member of Object.keys(shape)) {
      fc.assert(
        fc.property(foreign, (value) => refuses(shape[member] as z.ZodType, value)),
        { numRuns: 20 },
      );
    }
  });

  it('refuses an object without a member that it needs', () => {
    for (const [member, schema] of Object.entries(shape) as [string, z.ZodType][]) {
      const optional = schema._zod.optin === 'optional';
      expect(refuses(z.object({ [member]: schema }), {}), member).toBe(!optional);
    }
  });
});

function refuses(request: { parse(value: unknown): unknown }, value: unknown): boolean {
  try {
    request.parse(value);
    return false;
  } catch {
    return true;
  }
}
