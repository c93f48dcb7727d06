import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, refusalOfNumber } from '../../../../../electron/core/microsoft/sign-in/refusals';
import { grantedScopes, missingScopes } from '../../../../../electron/core/microsoft/sign-in/scopes';
import { graphScopes } from '../../../../../shared/enums/microsoft-sign-in';

describe('refusalOf()', () => {
  it.each([
    [65001, 'consentNeeded'],
    [90094, 'consentNeeded'],
    [90095, 'consentNeeded'],
    [65004, 'declined'],
    [65002, 'notPreauthorized'],
    [700016, 'appUnknown'],
    [7000112, 'appDisabled'],
    [50105, 'notAssigned'],
    [50011, 'redirectNotRegistered'],
    [7000218, 'notPublicClient'],
    [50020, 'accountNotInTenant'],
    [50034, 'accountNotInTenant'],
    [90002, 'tenantUnknown'],
    [90038, 'otherCloud'],
    [50076, 'secondFactor'],
    [53000, 'conditionalAccess'],
    [53003, 'conditionalAccess'],
    [530035, 'conditionalAccess'],
    [50057, 'accountBlocked'],
    [50173, 'sessionEnded'],
    [500011, 'graphMissing'],
  ])('chooses the help for AADSTS%i', (number, code) => {
    const failure = { code: `microsoft.${code}`, detail: { error: 'x_error', number } };
    expect(refusalOf({ error: 'x_error', description: `AADSTS${number}: Any text. Trace ID: 1` })).toEqual(failure);
    expect(refusalOfNumber(number)).toMatchObject({ code: `microsoft.${code}`, detail: { number } });
  });

  it.each([
    ['access_denied', 'declined'],
    ['consent_required', 'consentNeeded'],
    ['interaction_required', 'secondFactor'],
    ['login_required', 'sessionEnded'],
    ['server_error', 'refused'],
  ])('goes by the error %s where no number says more', (error, code) => {
    expect(refusalOf({ error })).toMatchObject({ code: `microsoft.${code}` });
    expect(refusalOf({ error, description: 'AADSTS999999: new' })).toMatchObject({
      code: `microsoft.${code}`,
      detail: { number: 999999 },
    });
  });

  it('keeps nothing of a description, and no error that is not a word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (error, description) => {
        const { detail } = refusalOf({ error, description });
        expect(Object.keys(detail ?? {})).toEqual(['error', 'number']);
        expect(String(detail?.error)).toMatch(/^[\w.-]{0,60}$/);
      }),
    );
    expect(refusalOfNumber(1)).toBeNull();
  });
});

describe('granted permissions', () => {
  it('are read with and without the address of Graph, and without those of OpenID Connect', () => {
    const scope = 'openid profile email https://graph.microsoft.com/User.Read Synchronization.Read.All User.Read';
    expect(grantedScopes(scope)).toEqual(['User.Read', 'Synchronization.Read.All']);
    expect(grantedScopes('')).toEqual([]);
  });

  it('are missing unless they, or broader ones, were granted', () => {
    expect(missingScopes(['Application.Read.All', 'User.Read'], ['application.readwrite.all'])).toEqual(['User.Read']);
    fc.assert(
      fc.property(fc.subarray([...graphScopes]), fc.subarray([...graphScopes]), (asked, granted) => {
        const missing = missingScopes(asked, granted);
        expect(missing.filter((scope) => granted.includes(scope))).toEqual([]);
        expect(missingScopes(asked, [...granted, ...missing])).toEqual([]);
      }),
    );
  });
});
