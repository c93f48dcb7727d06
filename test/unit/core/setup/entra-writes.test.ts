import { describe, expect, it } from 'vitest';
import { openWrites } from '../../../../electron/core/setup/entra-writes';
import { factsOf } from '../../../../electron/core/setup/facts';
import type { SetupEvent } from '../../../../shared/contract';

const at = (minute: number) => `2026-11-30T02:${String(minute).padStart(2, '0')}:00.000Z`;
const signIn = { way: 'window', account: null, expiresAt: null, keptIn: 'keychain' } as const;
const objects = { application: 'app-1', job: 'job-1' };
const account = { userPrincipalName: 'ada@contoso.example', tenantId: 'tenant-1' };
const started: SetupEvent[] = [
  { type: 'created', at: at(0), appVersion: '1.0.0' },
  { type: 'orgIdSet', at: at(0), orgId: 'org', source: 'typed', deliberate: false },
  { type: 'signedIn', at: at(1), ...signIn },
  { type: 'renewalSignedIn', at: at(2), ...signIn },
];
const began = (minute: number, write = 'w'): SetupEvent => ({
  ...{ type: 'entraWriteBegan', at: at(minute), write, change: 'saveSecrets', ...objects, account },
  token: 'pending',
});
const proved = (
  minute: number,
  proof: 'pairAccepted' | 'pairRefused' | 'secretsKept' | 'savedAccepted',
): SetupEvent => ({
  ...{ type: 'entraProved', at: at(minute), proof, ...objects },
  token: 'pending',
});
const facts = (...events: SetupEvent[]) => factsOf([...started, ...events]);

describe('the journal in the record', () => {
  it('says from the moment before the request on that Entra can have the new token', () => {
    expect(facts(began(3)).pending?.secretTokenCopiedAt).toBe(at(3));
    expect(openWrites(facts(began(3)))).toHaveLength(1);
  });

  it('closes the write that has the same id', () => {
    const end = { at: at(5), result: 'done', serverTime: at(5) } as const;
    const closed = facts(began(3, 'a'), began(4, 'b'), { type: 'entraWriteEnded', write: 'b', ...end });
    expect(closed.entraWrites.map((write) => write.end)).toEqual([null, end]);
    expect(openWrites(closed).map(({ write }) => write)).toEqual(['a']);
  });

  it('forgets what was proved of the secrets before', () => {
    const again = facts(
      proved(3, 'pairAccepted'),
      began(4),
      proved(5, 'secretsKept'),
      proved(6, 'savedAccepted'),
      began(7),
    );
    expect(Object.keys(again.pending?.entraProofs ?? {})).toEqual(['pairAccepted']);
  });

  it('stays when the renewal has ended, with the proof at the token that is in use now', () => {
    const done = facts(
      began(3),
      proved(4, 'savedAccepted'),
      { type: 'renewalConfirmed', at: at(5), keptUntil: null },
      { type: 'renewed', at: at(5) },
    );
    expect(done.pending).toBeNull();
    expect(done.entraWrites).toHaveLength(1);
    expect(done.entraProofs.savedAccepted?.at).toBe(at(4));
  });
});

describe('a link of the proof', () => {
  it("counts as Entra's own connection test when Entra validated what it holds", () => {
    expect(facts(proved(3, 'savedAccepted')).pending?.entraTest).toEqual({ at: at(3), result: 'succeeded' });
    const { token: _, ...current } = { token: undefined, ...proved(3, 'savedAccepted') };
    expect(facts(current as SetupEvent)).toMatchObject({ handedOver: true, entraTest: { result: 'succeeded' } });
  });

  it('replaces its opposite', () => {
    expect(Object.keys(facts(proved(3, 'pairRefused'), proved(4, 'pairAccepted')).pending?.entraProofs ?? {})).toEqual([
      'pairAccepted',
    ]);
  });

  it('is of one Org ID and one token', () => {
    const other: SetupEvent = { type: 'orgIdSet', at: at(4), orgId: 'other', source: 'typed', deliberate: true };
    expect(facts(proved(3, 'secretsKept'), other).pending?.entraProofs).toEqual({});
    expect(
      facts(proved(3, 'secretsKept'), { type: 'renewalSignedIn', at: at(4), ...signIn }).pending?.entraProofs,
    ).toEqual({});
  });
});
