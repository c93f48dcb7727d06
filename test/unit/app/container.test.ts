import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Container } from '../../../electron/app/container';
import { FailureError } from '../../../electron/core/lib/failure';
import { defineFeature, type FeatureDefinition } from '../../../electron/services/feature';
import type { Services } from '../../../electron/services/services';
import { takes, takesNothing } from '../../../shared/contract/channel';

const contract = {
  channels: {
    'x.double': takes(z.object({ of: z.number() })).answers<number>(),
    'x.risk': takes(z.object({ of: z.number() })).answersOrFails<number>(),
    'x.quiet': takesNothing.answers<null>(),
  },
};

function containerOf(dispose = vi.fn(), load = vi.fn(async () => definition(dispose))) {
  return { container: new Container({} as Services, load), load, dispose };
}

function definition(dispose: () => unknown): FeatureDefinition {
  return defineFeature(contract, () => ({
    handlers: {
      'x.double': ({ of }) => of * 2,
      'x.risk': ({ of }) => {
        if (of < 0) throw new FailureError('record.notFound');
        if (of === 0) throw new RangeError('0');
        return of;
      },
      'x.quiet': () => 'not for the page',
    },
    dispose,
  })) as unknown as FeatureDefinition;
}

describe('Container', () => {
  it('creates a feature once, at its first call', async () => {
    const { container, load } = containerOf();
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([1, 2, 3].map((of) => container.answer('desktop', 'x.double', { of })))).toEqual([
      2, 4, 6,
    ]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('loads again after a load that failed', async () => {
    const load = vi.fn(async () => definition(vi.fn()));
    load.mockRejectedValueOnce(new Error('the disk is away'));
    const { container } = containerOf(vi.fn(), load);
    await expect(container.answer('desktop', 'x.double', { of: 1 })).rejects.toThrow('the disk is away');
    expect(await container.answer('desktop', 'x.double', { of: 1 })).toBe(2);
  });

  it('answers the failure of a fallible channel as a value', async () => {
    const { container } = containerOf();
    expect(await container.answer('desktop', 'x.risk', { of: 1 })).toEqual({ ok: true, value: 1 });
    expect(await container.answer('desktop', 'x.risk', { of: -1 })).toEqual({
      ok: false,
      failure: { code: 'record.notFound' },
    });
  });

  it('refuses a malformed request also of a fallible channel, and unknown channels', async () => {
    const { container } = containerOf();
    await expect(container.answer('desktop', 'x.risk', { of: '1' })).rejects.toThrow();
    await expect(container.answer('desktop', 'x.quiet', {})).rejects.toThrow();
    await expect(container.answer('desktop', 'x.other', undefined)).rejects.toThrow('no such channel');
    await expect(container.answer('desktop', 'toString', undefined)).rejects.toThrow('no such channel');
  });

  it('reports unexpected errors, and no expected failure', async () => {
    const onUnexpected = vi.fn();
    const load = async () => definition(vi.fn());
    const container = new Container({} as Services, load, onUnexpected);
    await container.answer('desktop', 'x.risk', { of: -1 });
    expect(onUnexpected).not.toHaveBeenCalled();
    expect(await container.answer('desktop', 'x.risk', { of: 0 })).toMatchObject({
      failure: { code: 'app.unexpected' },
    });
    await expect(container.answer('desktop', 'x.other', undefined)).rejects.toThrow();
    expect(onUnexpected.mock.calls).toMatchObject([
      ['x.risk', { name: 'RangeError' }],
      ['x.other', { name: 'Error' }],
    ]);
  });

  it('disposes of every created feature, even if one of them fails', async () => {
    const { container, dispose } = containerOf(vi.fn(() => Promise.reject(new Error('no'))));
    await container.dispose();
    expect(dispose).not.toHaveBeenCalled();
    await container.answer('desktop', 'x.double', { of: 1 });
    await container.dispose();
    expect(dispose).toHaveBeenCalledOnce();
  });
});
