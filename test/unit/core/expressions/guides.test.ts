import { describe, expect, it } from 'vitest';
import { printExpression } from '../../../../electron/core/expressions';
import { parsed, result } from './support';

// From Microsoft's "Workday expression mapping functions", "SuccessFactors expression mapping functions" and "Customize
// user provisioning attribute-mappings", which use the language beyond the reference's own examples. Outputs are theirs
// where they follow from the reference (many are in lower case, which no function in them makes).
describe('Microsoft’s other examples', () => {
  it.each([
    [
      'ToLower(NormalizeDiacritics(StripSpaces(Join(".", [PreferredFirstName], [PreferredLastName]))))',
      { PreferredFirstName: 'José', PreferredLastName: 'García-López' },
      'jose.garcia-lopez',
    ],
    ['Join("",Mid([lastName],1,1),ToLower(Mid([lastName],2,64)))', { lastName: 'JOHNSON' }, 'Johnson'],
    [
      'Join(", ", Join("", Mid([lastName], 1, 1), ToLower(Mid([lastName], 2, 64), )), Coalesce([preferredName], [firstName]))',
      { lastName: 'JOHNSON', firstName: 'Mike' },
      'Johnson, Mike',
    ],
    ['Replace([firstName]," ", , ,".", , )', { firstName: 'Mary Ann' }, 'Mary.Ann'],
    ['Mid([FirstName], "1", "2")', { FirstName: 'John' }, 'Jo'],
    ['Switch([Active], , "1", "False", "0", "True")', { Active: '1' }, 'False'],
    ['IIF([StatusRehire]=1, "a", "b")', { StatusRehire: '1' }, 'a'],
    [
      'IgnoreFlowIfNullOrEmpty(IIF(InStr([emailAddress],"@contoso.com")=0,"",[emailAddress]))',
      { emailAddress: 'john.doe@contoso.com' },
      'john.doe@contoso.com',
    ],
    [
      'IIF(DateDiff("d", "2025-07-30", CDate([StatusHireDate])) <= 14, "False", IgnoreObjectFlow)',
      { StatusHireDate: '2025-09-15' },
      { kind: 'ignored', what: 'object', function: 'IIF' },
    ],
    [
      'IIF(DateDiff("d", "2025-07-30", CDate([StatusHireDate])) >= 0, IgnoreAttributeFlow, [Department])',
      { StatusHireDate: '2025-08-15' },
      { kind: 'ignored', what: 'attribute', function: 'IIF' },
    ],
    // Three arguments; a default that would fail for the key that is there to catch it; 4102459199 s after 1970.
    [
      `Switch([endDate],
    NumFromDate(Join("", FormatDateTime([endDate], "M/d/yyyy hh:mm:ss tt", "yyyy-MM-dd"), "T23:59:59-04:00")),
    "12/31/9999 12:00:00 AM", NumFromDate("2099-12-31T23:59:59-04:00")
)`,
      { endDate: '12/31/9999 12:00:00 AM' },
      '157469327990000000',
    ],
    [
      'IIF(DateDiff("d", "2025-07-30",CDate(Switch([lastDay],[lastDay],"","9999-12-31"))) <= 0, "Leavers", "Staff")',
      {},
      'Staff',
    ],
    ['Switch(IsPresent([jobTitle]), "DefaultValue", "True", [jobTitle])', { jobTitle: 'Nurse' }, 'Nurse'],
    ['Switch(IsPresent([jobTitle]), "DefaultValue", "True", [jobTitle])', {}, 'DefaultValue'],
    [
      'Switch(Join("+",Switch([a],[a],"","other"),Switch([b],[b],"","other")), "no", "true+other", "business")',
      { a: 'true' },
      'business',
    ],
  ])('%s', (text, person, value) => {
    expect(result(text, person as never)).toEqual(value);
  });

  it.each([
    'Switch(IsPresent([directManager]),[directManager], IsPresent([skiplevelManager]),[skiplevelManager], IsPresent([director]),[director])',
    `SelectUniqueValue (
   Replace(Mid(ConvertToBase64(Guid()), 1, 5 ), ,"[0-9]", ,"A", , ),
   Replace(Mid(ConvertToBase64(Guid()), 1, 5 ), ,"[0-9]", ,"B", , )
)`,
    'IIF(DateDiff("d", CDate(IIF(IsPresent([startDate]), [startDate], DateAdd("d", "10", Now()))), Now()) >= -1, "FALSE", "TRUE")',
    'IIF([IsSoftDeleted]="True", Join("_",FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd"),[mail]), [mail])',
    'Switch(SingleAppRoleAssignment([appRoleAssignments]), "member", "My Corp Administrator", "owner", "My Corp Editor", "editor")',
  ])('reads %s', (text) => {
    const tree = parsed(text);
    expect(parsed(printExpression(tree))).toEqual(tree);
  });
});
