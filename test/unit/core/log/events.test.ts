import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../assets/locales/en';
import { keptFields, logEvents } from '../../../../electron/core/log/events';
import { logEventNames } from '../../../../shared/enums/log';

const token = fc.stringMatching(/^[\w.~+/-]{24,80}$/);
const percent = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '%$&');
const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => encodeURIComponent(text),
  percent,
  (text) => percent(text).toUpperCase(),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(`x${text}`).toString('base64url'),
  (text) => Buffer.from(text).toString('hex'),
];
/** How a text can carry a token. */
const carriers: readonly ((secret: string) => unknown)[] = [
  (secret) => secret,
  (secret) => `Bearer ${secret} is not welcome`,
  (secret) => `"${secret}"\n at x`,
  (secret) => [secret, `token:${secret}`],
  (secret) => ({ toString: () => secret }),
  (secret) => `signIn.${secret}`,
];

/** Every field of an event with the same value, and one that it does not have. */
function filled(event: keyof typeof logEvents, value: unknown) {
  return Object.fromEntries([...Object.keys(logEvents[event]), 'unknown'].map((name) => [name, value]));
}

describe('keptFields()', () => {
  it('lets no token into any field of any event, however it is encoded', () => {
    fc.assert(
      fc.property(
        token,
        fc.constantFrom(...logEventNames),
        fc.constantFrom(...encodings),
        fc.constantFrom(...carriers),
        (secret, event, encode, carry) => {
          const encoded = encode(secret);
          const logged = JSON.stringify(keptFields(event, filled(event, carry(encoded))));
          for (let at = 0; at + 16 <= encoded.length; at += 1) {
            expect(logged.toLowerCase()).not.toContain(encoded.slice(at, at + 16).toLowerCase());
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each(['Ada Lovelace', 'ada', 'ada@contoso.example', 'contoso.example', 'Contoso', '/home/ada/setup.json'])(
    'keeps names, hosts and paths out of every code: %s',
    (name) => {
      for (const event of logEventNames) {
        const { message: _, name: __, ...fields } = filled(event, name);
        const kept = keptFields(event, { ...fields, codes: [name], checks: [name], frames: [name], options: [name] });
        // The shape of a code is that of a host of two labels; codes are typed, so none gets there.
        if (name !== 'contoso.example') expect(JSON.stringify(kept)).not.toContain(name);
      }
    },
  );

  it('keeps the codes of failures, of the system and of Electron', () => {
    const codes = Object.keys(en).flatMap((id) => /^failure\.(.+)\.title$/.exec(id)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) expect(keptFields('call.failed', { code })).toEqual({ code });
    for (const reason of [
      'ENOSPC',
      'CERT_HAS_EXPIRED',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'launch-failed',
      'TypeError',
    ])
      expect(keptFields('call.failed', { reason })).toEqual({ reason });
  });

  it('keeps counts and choices, and no other values', () => {
    const setup = '3f2f6a3e-2c8e-4d3c-9a55-a35b20c20c20';
    const checks = ['users:http.forbidden', 'other:http.forbidden', 7];
    expect(keptFields('test.ended', { setup, token: 'pending', cloud: 'mine', outcome: 'failed', checks })).toEqual({
      setup,
      token: 'pending',
      outcome: 'failed',
      checks: ['users:http.forbidden'],
    });
    expect(keptFields('testAll.ended', { tested: 3, passed: -1, notTested: 1.5, cancelled: 'yes' })).toEqual({
      tested: 3,
    });
    expect(keptFields('app.started', null)).toEqual({});
  });
});
