import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, recordChanges } from '../../../../electron/core/record-copy/record-changes';
import { translator } from '../../../../shared/texts/i18n';
import { renewed, setUp } from '../../../fixtures/sample-records';
import { anyRecord } from '../../../fixtures/strange-record';

const english = translator('en');
const before = setUp('2026-12-01T08:10:00.000Z');

describe('the list of changes', () => {
  const changes = recordChanges(before, renewed, english);
  const of = (id: string) => changes.find((change) => change.id === id);

  it('lists facts, tokens and mappings with their values before and after', () => {
    expect(of('lastTest')).toMatchObject({
      group: 'setup',
      name: 'Connection test',
      before: expect.stringContaining('Passed with warnings on July 1, 2026'),
      after: expect.stringContaining('Passed on November 20, 2026'),
    });
    expect(of('token 2026-07-01T08:10:00.000Z')).toMatchObject({
      group: 'token',
      before: 'In use · valid until December 1, 2026 · fingerprint 1c2d 3e4f',
      after: 'Replaced, kept here until November 27, 2026 · valid until December 1, 2026 · fingerprint 1c2d 3e4f',
    });
    expect(of('token 2026-11-20T10:00:00.000Z')).toMatchObject({ before: '', after: expect.stringMatching(/^In use/) });
    expect(of('mapping username 0')).toMatchObject({
      name: 'userName',
      before: 'Direct: userPrincipalName · Matching precedence 1, Always',
      after: 'Expression: ToLower([mail]) · Matching precedence 1, Always',
    });
    expect(of('mapping externalid 0')).toMatchObject({ before: 'Direct: objectId · Always', after: '' });
    expect(changes.filter(({ group }) => group === 'steps').map(({ id }) => id)).toEqual(['attributeMappings']);
    expect(of('name')).toBeUndefined();
  });

  it('lists steps that were confirmed or taken back', () => {
    const at = '2026-11-01T08:00:00.000Z';
    const taken = recordChanges(before, [...before, { type: 'stepTakenBack', at, step: 'turnOn' }], english);
    expect(taken).toEqual([
      {
        group: 'steps',
        id: 'turnOn',
        name: 'Turn on provisioning',
        before: expect.stringContaining('Confirmed on July 1, 2026'),
        after: '',
      },
    ]);
  });

  it('starts before the first event without a first moment, and includes both moments', () => {
    const [created, named] = before;
    expect(changesBetween(before, null, created?.at ?? '', english)).toEqual([]);
    expect(changesBetween(before, created?.at ?? '', named?.at ?? '', english)).toMatchObject([
      { id: 'name', before: '', after: 'Contoso' },
    ]);
  });
});

it('recordChanges() of any two records is empty if they are equal, and reversed if they are swapped', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (one, other) => {
      expect(recordChanges(one.events, one.events, english)).toEqual([]);
      const there = recordChanges(one.events, other.events, english);
      const back = recordChanges(other.events, one.events, english);
      const turned = back.map((change) => ({ id: change.id, before: change.after, after: change.before }));
      const sort = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sort(turned)).toEqual(sort(there.map(({ id, before: was, after }) => ({ id, before: was, after }))));
      for (const change of there) expect(change.before).not.toBe(change.after);
    }),
  );
});
