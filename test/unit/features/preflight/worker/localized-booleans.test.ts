import { describe, expect, it } from 'vitest';
import { booleanWords } from '../../../../../electron/core/people/booleans';
import { byName, verdictsOf } from './verdicts-of-files';

const csv = (...accounts: string[]) =>
  `userPrincipalName;displayName;accountEnabled\r\n${accounts.map((one, i) => `u${i}@x.com;U ${i};${one}\r\n`).join('')}`;

describe('a list that was saved by a localized Excel', () => {
  it.each(Object.entries(booleanWords))('has accounts that are turned off, in %s', async (_language, [yes, no]) => {
    const result = await verdictsOf(csv(yes, no, no), ['u2@x.com']);
    expect(byName(result)).toEqual({ 'u0@x.com': 'creates', 'u1@x.com': 'cannot', 'u2@x.com': 'matches' });
    expect(result.summary).toMatchObject({ turnedOff: 1, reasons: { disabled: 1, accountUnknown: 0 } });
    expect(result.file.findings).toEqual([]);
  });

  it.each(['aus', '0', '#NAME?', 'perhaps', 'FALSCH?'])("never counts '%s' as turned on", async (account) => {
    const result = await verdictsOf(csv('WAHR', account, account), ['u2@x.com']);
    expect(byName(result)).toEqual({ 'u0@x.com': 'creates', 'u1@x.com': 'unclear', 'u2@x.com': 'unclear' });
    expect(result.rows[2]).toMatchObject({ reason: 'accountUnknown', webexUserName: 'u2@x.com' });
    expect(result.summary).toMatchObject({ counts: { creates: 1, unclear: 2 }, reasons: { accountUnknown: 2 } });
    expect(result.file.findings).toEqual([{ kind: 'accountUnknown', kept: true, count: 2, lines: [3, 4] }]);
  });

  it('says nothing of a row without the value, unless no row has one', async () => {
    expect(byName(await verdictsOf(csv('FALSCH', '')))).toEqual({ 'u0@x.com': 'cannot', 'u1@x.com': 'unclear' });
    const none = await verdictsOf(csv('', ''));
    expect(byName(none)).toEqual({ 'u0@x.com': 'creates', 'u1@x.com': 'creates' });
    expect(none.file.findings).toEqual([]);
  });
});
