import { describe, expect, it } from 'vitest';
import { result } from './support';

const statusFlag = 'Switch(ToLower([statusFlag]), "0", "true", "1", "false", "0")';
const prefix = 'IgnoreFlowIfNullOrEmpty(Switch([prefix], "", "3443", "Dr.", "3444", "Prof.", "3445", "Prof. Dr."))';
const state =
  'Switch([state], "Australia/Sydney", "NSW", "Australia/Sydney","QLD", "Australia/Brisbane", "SA", "Australia/Adelaide")';
const and = 'IIF([country]="USA",IIF([state]="CA","True","False"),"False")';
const or = 'IIF([country]="USA","True",IIF([state]="CA","True","False"))';
const company = 'IIF([companyName] = "Company A", "A", IIF([companyName] = "Company B", "B", "External"))';
const ignored = { kind: 'ignored', what: 'attribute', function: 'IgnoreFlowIfNullOrEmpty' };

describe('the reference’s examples of deciding and converting', () => {
  it.each([
    ['BitAnd(&HF, &HF7)', {}, 7],
    ['CBool([attribute1] = [attribute2])', { attribute1: 'x', attribute2: 'x' }, true],
    ['CBool([attribute1] = [attribute2])', { attribute1: 'x', attribute2: 'X' }, false],
    ['Coalesce([mail],[userPrincipalName])', { userPrincipalName: 'John.Doe@contoso.com' }, 'John.Doe@contoso.com'],
    ['CStr([dn])', { dn: 'cn=Joe,dc=contoso,dc=com' }, 'cn=Joe,dc=contoso,dc=com'],
    ['IgnoreFlowIfNullOrEmpty([department])', { department: 'Sales' }, 'Sales'],
    ['IgnoreFlowIfNullOrEmpty([department])', {}, ignored],
    ['IgnoreFlowIfNullOrEmpty([department])', { department: '' }, ignored],
    [prefix, { prefix: '3444' }, 'Prof.'],
    [prefix, { prefix: '1' }, ignored],
    ['IgnoreFlowIfNullOrEmpty(IIF([country]="USA",[region],""))', { country: 'UK', region: 'x' }, ignored],
    ['IIF([country]="USA",[country],[department])', { country: 'USA', department: 'Sales' }, 'USA'],
    ['IIF([country]="USA",[country],[department])', { country: 'UK', department: 'Sales' }, 'Sales'],
    [and, { country: 'USA', state: 'CA' }, 'True'],
    [and, { country: 'USA', state: 'WA' }, 'False'],
    [and, { country: 'UK', state: 'CA' }, 'False'],
    [or, { country: 'UK', state: 'CA' }, 'True'],
    [or, { country: 'UK', state: 'WA' }, 'False'],
    ['Switch([country],[country],"","Other")', { country: 'UK' }, 'UK'],
    ['Switch([country],[country],"","Other")', { country: '' }, 'Other'],
    ['Switch([country],[country],"","Other")', {}, 'Other'],
    ['IsNull([displayName])', {}, true],
    ['IsNull([displayName])', { displayName: '' }, false],
    ['IsNullOrEmpty([displayName])', { displayName: '' }, true],
    ['IsNullOrEmpty([displayName])', { displayName: 'x' }, false],
    ['IsPresent([directManager])', { directManager: 'x' }, true],
    ['IsPresent([directManager])', { directManager: '' }, false],
    ['Item([proxyAddresses], 1)', { proxyAddresses: ['SMTP:a@b', 'smtp:c@d'] }, 'SMTP:a@b'],
    ['Redact([userPrincipalName])', { userPrincipalName: 'a@b' }, 'a@b'],
    ['Redact("StringToBeRedacted")', {}, 'StringToBeRedacted'],
    ['RemoveDuplicates([proxyAddresses])', { proxyAddresses: ['a', 'b', 'a', 'A'] }, ['a', 'b', 'A']],
    [statusFlag, { statusFlag: 'TRUE' }, '1'],
    [statusFlag, { statusFlag: 'False' }, '0'],
    ['Switch([statusFlag], "Default Value", "true", "1", "", "0")', {}, '0'],
    ['Switch([statusFlag], "Default Value", "true", "1", "", "0")', { statusFlag: 'True' }, 'Default Value'],
    [state, { state: 'QLD' }, 'Australia/Brisbane'],
    [state, { state: 'TAS' }, 'Australia/Sydney'],
    [company, { companyName: 'Company B' }, 'B'],
    [company, { companyName: 'Company C' }, 'External'],
  ])('%s of %j', (text, person, value) => {
    expect(result(text, person as never)).toEqual(value);
  });

  it.each([
    ['False', 'True'],
    ['True', 'False'],
    [false, 'True'],
    [true, 'False'],
    ['true', null],
  ])('turns IsSoftDeleted %j into active %j', (IsSoftDeleted, active) => {
    expect(result('Switch([IsSoftDeleted], , "False", "True", "True", "False")', { IsSoftDeleted })).toBe(active);
  });

  // "If the source attribute used within the IIF function is empty or null, the condition check fails." Conditions that test
  // whether it is empty are in `unused-arguments.test.ts`.
  it.each(['IIF([country]="","Other",[country])', 'IIF([country]="USA",[country],[department])'])(
    'rejects an empty attribute in %s',
    (text) => {
      const refusal = { kind: 'refused', function: 'IIF', code: 'emptyInCondition', detail: 'country' };
      expect(result(text, {})).toEqual(refusal);
      expect(result(text, { country: '' })).toEqual(refusal);
    },
  );

  it('rejects a flow control wrapper as a condition', () => {
    const text = 'IIF(IgnoreFlowIfNullOrEmpty([country]),[country],"Other")';
    expect(result(text, { country: 'True' })).toMatchObject({ kind: 'refused', code: 'notACondition' });
  });

  it.each([
    ['Guid()', 'chance', 'Guid'],
    ['RandomString(6,3,0,0,3)', 'chance', 'RandomString'],
    ['RandomString(10,2,2,2,1,"?,")', 'chance', 'RandomString'],
    ['Redact(RandomString(6,3,0,0,3))', 'chance', 'RandomString'],
    ['Now()', 'moment', 'Now'],
    ['Join("@", [mailNickname], DefaultDomain())', 'tenant', 'DefaultDomain'],
    ['AppRoleAssignmentsComplex([appRoleAssignments])', 'tenant', 'AppRoleAssignmentsComplex'],
    ['AssertiveAppRoleAssignmentsComplex([appRoleAssignments])', 'tenant', 'AssertiveAppRoleAssignmentsComplex'],
    ['SingleAppRoleAssignment([appRoleAssignments])', 'tenant', 'SingleAppRoleAssignment'],
  ])('%s depends on the %s', (text, on, name) => {
    expect(result(text, { mailNickname: 'x' })).toEqual({ kind: 'depends', on, function: name });
  });
});
