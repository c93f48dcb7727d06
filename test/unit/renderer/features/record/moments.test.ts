import { describe, expect, it } from 'vitest';
import { lastDayOf, momentsAfter, momentsOf } from '../../../../../renderer/features/record/moments';
import { translator } from '../../../../../shared/texts/i18n';
import { renewed, samples } from '../../../../fixtures/sample-records';

const moments = momentsOf(renewed, translator('en'));

describe('the moments of a record', () => {
  it('are in chronological order, each once, with its last event', () => {
    const at = '2026-11-21T08:00:00.000Z';
    const twice = [
      { type: 'named', at, name: 'One' },
      { type: 'named', at, name: 'Two' },
      { type: 'created', at: '2026-01-01T08:00:00.000Z', appVersion: '1' },
    ] as const;
    expect(momentsOf(twice, translator('en'))).toEqual([
      { at: '2026-01-01T08:00:00.000Z', text: 'Setup started with version 1' },
      { at, text: 'Named “Two”' },
    ]);
  });

  it('start with the changes of the last day', () => {
    expect(lastDayOf(moments)).toEqual({ from: '2026-11-02T10:05:00.000Z', to: '2026-11-20T10:04:01.000Z' });
    expect(lastDayOf(momentsOf(samples.begun ?? [], translator('en')))).toEqual({
      from: null,
      to: '2026-11-22T15:00:00.000Z',
    });
    expect(lastDayOf([])).toBeNull();
  });

  it('as an end come after the start', () => {
    expect(momentsAfter(moments, null)).toEqual(moments);
    expect(momentsAfter(moments, moments.at(-2)?.at ?? '')).toEqual(moments.slice(-1));
    expect(momentsAfter(moments, moments.at(-1)?.at ?? '')).toEqual([]);
  });
});
