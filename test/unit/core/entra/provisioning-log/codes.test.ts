import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeOf, causeOfCode, kindOf } from '../../../../../electron/core/entra/provisioning-log/codes';

const scim = 'SystemForCrossDomainIdentityManagement';

describe('causeOfCode', () => {
  it.each([
    [`${scim}CredentialValidationUnavailable`, 'unavailable'],
    ['CredentialValidationUnavailable', 'unavailable'],
    [`${scim}CredentialValidationFailure`, 'credentials'],
    ['EntryJoiningPropertyValueIsMissing', 'noMatchingValue'],
    ['DuplicateTargetEntries', 'duplicateTarget'],
    ['DuplicateSourceEntries', 'duplicateSource'],
    ['InvalidContentFromTarget', 'invalidContent'],
    ['EncounteredQuarantineException', 'quarantineCredentials'],
    ['EncounteredEscrowProportionThreshold', 'quarantineErrors'],
    ['QuarantineOnDemand', 'quarantineManual'],
    ['QuarantinedOnDemand', 'quarantineManual'],
    ['TooManyDeletes', 'quarantineDeletes'],
    ['NotEffectivelyEntitled', 'notEntitled'],
    ['RedundantExport', 'noChange'],
    [`${scim}ServiceIncompatible`, 'incompatible'],
    [`${scim}MultipleEntriesInResponse`, 'multipleInResponse'],
    [`${scim}BadRequest`, 'badRequest'],
    ['Conflict', 'conflict'],
    ['EntryConflict', 'conflict'],
    ['MethodNotAllowed', 'rights'],
    ['UnprocessableEntity', 'unprocessable'],
    ['duplicatetargetentries', 'duplicateTarget'],
  ])('knows the cause of %s', (code, cause) => {
    expect(causeOfCode(code)).toBe(cause);
  });

  it('finds a code behind the name of a connector', () => {
    expect(causeOfCode('WebexDuplicateTargetEntries')).toBe('duplicateTarget');
    expect(causeOfCode('ContosoInsufficientRights')).toBe('rights');
  });

  it('does not know a code by a short word at its end', () => {
    expect(causeOfCode('AzureActiveDirectoryQuotaConflict')).toBeNull();
    expect(causeOfCode('PasswordTimeout')).toBeNull();
  });

  it.each(['', 'FooBarBaz', 'toString', '__proto__', 'constructor', 'None'])('does not know %j', (code) => {
    expect(causeOfCode(code)).toBeNull();
  });

  it('never fails, whatever the text is', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (code, text) => void kindOf(causeOf(code, text))));
  });
});

describe('causeOf', () => {
  it.each([
    ['IsActive: False; Assigned to the application: True', 'inactive'],
    ['IsActive: True; Assigned to the application: False', 'notAssigned'],
    ['{"IsActive":"True","AssignedToApplication":"False"}', 'notAssigned'],
    ['{"IsActive":"True","Assigned":"False","IsEffectivelyEntitledForProvisioning":"False"}', 'notAssigned'],
    ['IsActive: True\nAssigned: False', 'notAssigned'],
    ['IsActive: False; Assigned: True', 'inactive'],
    ['Assigned: True; IsEffectivelyEntitledForProvisioning: False', 'notEntitled'],
    ['IsActive: True; IsInProvisioningScope: False', 'scopingFilter'],
    ['Assigned: True; IsInProvisioningScopeDisplayName: False', 'scopingFilter'],
    ['| IsActive | False |', 'inactive'],
    ['', 'notEntitled'],
  ])('says which condition a user who is not entitled fails: %s', (text, cause) => {
    expect(causeOf('NotEffectivelyEntitled', text)).toBe(cause);
  });

  it('uses the text only where there is no code', () => {
    expect(causeOf('', 'The user is not effectively entitled.')).toBe('notEntitled');
    expect(causeOf('SomethingElse', 'The user is not effectively entitled.')).toBeNull();
  });
});

it('asks for an action, a check, patience, or nothing', () => {
  expect(kindOf('duplicateTarget')).toBe('act');
  expect(kindOf('notAssigned')).toBe('check');
  expect(kindOf('timeout')).toBe('wait');
  expect(kindOf('noChange')).toBe('fine');
  expect(kindOf(null)).toBe('unknown');
});
