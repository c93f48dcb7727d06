import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, printExpression } from '../../../../../electron/core/expressions';
import { translator } from '../../../../../shared/texts/i18n';
import { findingText } from '../../../../../shared/texts/mapping-texts';
import { expressions } from '../../expressions/trees';
import { expression } from '../samples';
import { codesWith, findingsWith } from './support';

const several = /^matchingSeveralSources$/;
const limits = /^(function|matchingFunction|matchingChanges|iif|switch)/;

describe('a matching attribute made of several sources', () => {
  it.each([
    'Join("@", Join("", Mid([givenName], 1, 1), [surname]), "contoso.com")',
    'Append([mailNickname], [city])',
    'Coalesce([mail], [userPrincipalName])',
    'Switch([userType], [mail], "Guest", [userPrincipalName])',
    'IIF([mail]="", [userPrincipalName], [mail])',
    'IIF([country]="US", Append([mailNickname], "@us.example"), Append([mailNickname], "@example"))',
    'Replace([mail], , "(?<x>.*)", "x", , [userPrincipalName], )',
    'ToLower(Join("", [givenName], ".", [surname], "@contoso.com"))',
  ])('cannot be saved in Entra: %s', (source) => {
    const [finding] = findingsWith('userName', source, several);
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding && findingText(finding, translator('en'))).toMatch(
      /only one source attribute.*Joining property userName has more than one SourceName/,
    );
    expect(codesWith('externalId', { source: expression(source), matching: 2 }, several)).toHaveLength(1);
    expect(codesWith('displayName', source, several)).toEqual([]);
  });

  it.each([
    'ToLower([mail])',
    'Join("@", Mid([mailNickname], 1, 1), [mailNickname], "contoso.com")',
    'Switch([mail], [mail], "", "nobody@contoso.example")',
  ])('has one source, used once or several times: %s', (source) => {
    expect(codesWith('userName', source, several)).toEqual([]);
  });

  it('is found in any expression', () => {
    fc.assert(
      fc.property(expressions, (tree) => {
        const found = codesWith('userName', printExpression(tree), several);
        expect(found).toHaveLength(attributesOf(tree).length > 1 ? 1 : 0);
      }),
    );
  });
});

describe('functions that Microsoft limits, or about which its pages disagree', () => {
  const unique = 'SelectUniqueValue([mail], [userPrincipalName])';

  it.each<[string, string[]]>([
    [unique, ['error functionNotSupported']],
    ['SingleAppRoleAssignment([appRoleAssignments])', ['info functionAssignedOnly']],
    ['AppRoleAssignmentsComplex([appRoleAssignments])', ['info functionAssignedOnly']],
    ['AssertiveAppRoleAssignmentsComplex([appRoleAssignments])', ['info functionAssignedOnly']],
    ['Append(SingleAppRoleAssignment([appRoleAssignments]), "")', ['info functionAssignedOnly']],
    ['IIF(IsNullOrEmpty([city]), "N/A", [city])', ['info iifTestsEmptiness']],
    ['IIF(IsPresent([city]), [city], "N/A")', ['info iifTestsEmptiness']],
    ['IIF(Not(IsNull([city])), [city], "N/A")', ['info iifTestsEmptiness']],
    ['IIF(IsNullOrEmpty(Coalesce([city], [state])), "N/A", [city])', ['info iifTestsEmptiness']],
    ['IIF(IsPresent(ToUpper([city])), [city], "N/A")', ['info iifTestsEmptiness']],
    ['ToUpper(IIF([state]="CA", IIF(IsNull([city])="True", "N/A", [city]), ""))', ['info iifTestsEmptiness']],
    ['Switch(IsPresent([manager]), [manager], IsPresent([city]), [city])', ['info switchOnTest']],
    ['Switch(IsNullOrEmpty([city]), [city], "True", "N/A")', ['info switchOnTest']],
    ['Switch(Not(IsPresent([city])), [city], "True", "N/A")', ['info switchOnTest']],
    ['IIF([city]="Bern", "x", Switch(IsNull([city]), "a", "True", "b"))', ['info switchOnTest']],
    ['Switch([city], [city], "", "N/A")', []],
    ['IIF([city]="Bern", "x", "y")', []],
    ['Guid()', []],
  ])('%s', (source, expected) => {
    expect(codesWith('displayName', source, limits)).toEqual(expected);
  });

  it('cannot be used, or change each time, for a matching attribute', () => {
    const errors = (source: string) => codesWith('userName', source, limits);
    expect(errors(unique)).toEqual(['error functionNotSupported', 'error matchingFunction']);
    expect(errors('Append(Guid(), "@contoso.com")')).toEqual(['error matchingChanges']);
    expect(errors('Append([mail], Now())')).toEqual(['error matchingChanges']);
  });

  it('have texts in both languages', () => {
    const said = (source: string, locale: 'en' | 'zh-CN') =>
      findingsWith('displayName', source, limits).map((finding) => findingText(finding, translator(locale)));
    const empty = 'IIF(IsNullOrEmpty([city]), "N/A", [city])';
    expect(said(unique, 'en')[0]).toContain('SelectUniqueValue only for provisioning to Active Directory');
    expect(said(unique, 'zh-CN')[0]).toContain('Active Directory');
    expect(said(empty, 'en')[0]).toMatch(/pages disagree.*Provision on demand/);
    expect(said(empty, 'zh-CN')[0]).toMatch(/说法不一.*按需预配/);
  });
});
