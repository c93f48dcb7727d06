import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain } from '../../../../../electron/core/entra/provisioning-log/explain';

const causes = (text: string) => explain(text).map(({ cause }) => cause);

it('explains a single code', () => {
  expect(explain(' DuplicateTargetEntries \n')).toEqual([
    { code: 'DuplicateTargetEntries', cause: 'duplicateTarget', kind: 'act' },
  ]);
});

it('finds the code in a whole message of the portal, which says more than its sentence', () => {
  const text = `You appear to have entered invalid credentials. Please confirm you are using the correct information.
Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable
Details: We received this unexpected response from your application: Response Status Code: InternalServerError`;
  expect(causes(text)).toEqual(['unavailable', 'serverError']);
});

it('explains the sentence of the portal where no code is with it', () => {
  expect(causes('You appear to have entered invalid credentials.')).toEqual(['portalMessage']);
});

it('explains the quarantine of a job in JSON', () => {
  const json =
    '{"quarantine":{"reason":"EncounteredQuarantineException","error":{"code":"Unauthorized","message":""}}}';
  expect(causes(json)).toEqual(['quarantineCredentials', 'rights']);
});

it('says which condition a skipped user fails', () => {
  expect(causes('SkipReason NotEffectivelyEntitled\nIsActive: True\nAssigned to the application: False')).toEqual([
    'notAssigned',
  ]);
});

it.each([
  ['Response Status Code: 429', 'tooManyRequests'],
  ['HTTP/1.1 401 Unauthorized', 'rights'],
  ['HTTP 409 Conflict', 'conflict'],
  ['StatusCode: 504', 'timeout'],
  ['StatusCode: ServiceUnavailable', 'serverError'],
  ['The operation has timed out.', 'timeout'],
  ['Active in source system | False', 'inactive'],
  ['Assigned to Application | False', 'notAssigned'],
  [
    'This object is not assigned to the application. Assign the object or change your scoping filter to allow all users.',
    'notAssigned',
  ],
])('explains %j by its status or sentence', (text, cause) => {
  expect(causes(text)).toEqual([cause]);
});

it('blames the size of the secret alone, which Entra refuses as a bad request', () => {
  const message = 'Web Response: Size of input ExternalSecret data is invalid.';
  expect(causes(JSON.stringify({ error: { code: 'BadRequest', message } }))).toEqual(['secretSize']);
});

it('takes a word of English for a code only where it stands as one', () => {
  expect(causes('Timeout')).toEqual(['timeout']);
  expect(causes('The conflict of the timeout')).toEqual([null]);
});

it.each([
  ['errorCode: FooBarBaz', 'FooBarBaz'],
  ['no idea', 'no idea'],
])('names what it does not know: %s', (text, code) => {
  expect(explain(text)).toEqual([{ code, cause: null, kind: 'unknown' }]);
});

it('cuts what it does not know, and explains nothing of an empty text', () => {
  expect(explain('x'.repeat(5_000))[0]?.code.length).toBeLessThan(110);
  expect(explain('  \n')).toEqual([]);
});

it('gives at most eight explanations of any text, each cause once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (text) => {
      const found = explain(text);
      expect(found.length).toBeLessThanOrEqual(8);
      const known = found.filter(({ cause }) => cause !== null);
      expect(new Set(known.map(({ cause }) => cause)).size).toBe(known.length);
    }),
  );
});
