import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../../electron/core/lib/failure';
import { differingKeys, isSameAddress, secretsToWrite } from '../../../../../electron/core/microsoft/renew/secrets';
import { Token } from '../../../../../electron/core/tokens/token';

const token = new Token('new-secret-token');
const tenantUrl = 'https://api.ciscospark.com/v1/scim/org';
const of = (key: string, value: string | null) => ({ key, value });
const failure = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.failure.code : thrown;
  }
};

describe('secretsToWrite()', () => {
  it.each([
    ['nothing', [], ['BaseAddress', 'SecretToken']],
    ['a masked token', [of('BaseAddress', tenantUrl), of('SecretToken', '*')], ['BaseAddress', 'SecretToken']],
    ['a readable token, which is replaced', [of('SecretToken', 'old')], ['BaseAddress', 'SecretToken']],
    ['a scope', [of('SyncAll', 'false')], ['BaseAddress', 'SecretToken', 'SyncAll']],
    [
      'an empty value, which would delete the key',
      [of('SyncNotificationSettings', '')],
      ['BaseAddress', 'SecretToken'],
    ],
  ])('writes address and token when Graph shows %s', (_, shown, keys) => {
    const written = secretsToWrite(shown, tenantUrl, token);
    expect(written.map(({ key }) => key)).toEqual(keys);
    expect(written.find(({ key }) => key === 'SecretToken')?.value).toBe(token);
  });

  it.each([of('AppKey', '*'), of('AppKey', '***'), of('Sandbox', null)])('stops at %o, which it could lose', (pair) => {
    expect(failure(() => secretsToWrite([pair], tenantUrl, token))).toBe('renew.unknownSecret');
  });

  it("keeps Entra's own form of the same address", () => {
    const own = 'https://API.ciscospark.com/v1/scim/org/?aadOptscim062020';
    expect(secretsToWrite([of('BaseAddress', own)], tenantUrl, token)[0]).toEqual({ key: 'BaseAddress', value: own });
  });

  it.each(['https://api.ciscospark.com/v1/scim/other', 'http://api.ciscospark.com/v1/scim/org', 'no address'])(
    'stops at %s, which is not the address of this setup',
    (address) => {
      expect(failure(() => secretsToWrite([of('BaseAddress', address)], tenantUrl, token))).toBe('renew.otherAddress');
    },
  );

  it('never writes a mask, and loses no readable value', () => {
    const pair = fc.record({
      key: fc.constantFrom('SyncAll', 'Sandbox', 'Domain', 'SecretToken'),
      value: fc.option(fc.oneof(fc.string(), fc.constantFrom('*', '**', 'true'))),
    });
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: ({ key }) => key }), (shown) => {
        const result = failure(() => secretsToWrite(shown, tenantUrl, token));
        if (result !== null) return result === 'renew.unknownSecret';
        const written = secretsToWrite(shown, tenantUrl, token);
        expect(written.filter(({ value }) => typeof value === 'string' && /^\*+$/.test(value))).toEqual([]);
        for (const { key, value } of shown)
          if (key !== 'SecretToken' && value) expect(written).toContainEqual({ key, value });
        return true;
      }),
    );
  });
});

describe('differingKeys()', () => {
  const written = secretsToWrite([of('SyncAll', 'true')], tenantUrl, token);
  const shown = [of('BaseAddress', tenantUrl), of('SecretToken', '*'), of('SyncAll', 'true')];

  it.each([
    ['all as written', shown, []],
    ['another order', shown.toReversed(), []],
    ['no token', shown.slice(0, 1).concat(shown.slice(2)), ['SecretToken']],
    ['another scope', [...shown.slice(0, 2), of('SyncAll', 'false')], ['SyncAll']],
    ['another address', [of('BaseAddress', 'https://x.example'), ...shown.slice(1)], ['BaseAddress']],
    ['nothing', [], ['BaseAddress', 'SecretToken', 'SyncAll']],
  ])('compares with %s', (_, now, keys) => {
    expect(differingKeys(written, now)).toEqual(keys);
  });
});

it('an address is the same with another final slash, other capitals of the host and other parameters', () => {
  expect(isSameAddress(tenantUrl, `${tenantUrl}/`)).toBe(true);
  expect(isSameAddress(tenantUrl, `${tenantUrl}x`)).toBe(false);
});
