import { describe, expect, it } from 'vitest';
import { functionNamed, functionTable, parameterName, parseExpression } from '../../../../electron/core/expressions';

/** The reference's list of functions (2026-04-10), and one from "Customize user provisioning attribute-mappings". */
const published = `Append AppRoleAssignmentsComplex AssertiveAppRoleAssignmentsComplex BitAnd CBool CDate Coalesce
ConvertToBase64 ConvertToUTF8Hex Count CStr DateAdd DateDiff DateFromNum DefaultDomain FormatDateTime Guid
IgnoreFlowIfNullOrEmpty IIF InStr IsNull IsNullOrEmpty IsPresent IsString Item Join Left Len Mid NormalizeDiacritics Not
Now NumFromDate PCase RandomString Redact RemoveDuplicates Replace SelectUniqueValue SingleAppRoleAssignment Split
StripSpaces Switch ToLower ToUpper Word`.split(/\s+/);

describe('functionTable', () => {
  it('has exactly the functions that Microsoft publishes', () => {
    expect(functionTable.map((entry) => entry.name).sort()).toEqual([...published].sort());
  });

  it('is plain data', () => {
    expect(structuredClone(functionTable)).toEqual(functionTable);
  });

  it.each(functionTable.map((entry) => [entry.name, entry] as const))('bounds the arguments of %s', (name, entry) => {
    const call = (count: number) => parseExpression(`${name}(${Array(count).fill('[a]').join(', ')})`);
    if (entry.least > 0) expect(call(entry.least - 1)).toMatchObject({ error: { code: 'tooFewArguments' } });
    if (entry.most !== null) expect(call(entry.most + 1)).toMatchObject({ error: { code: 'tooManyArguments' } });
    else expect(call(entry.least + 100 * (entry.repeats ?? 1))).toMatchObject({ ok: true });
    if (entry.repeats === 2) expect(call(entry.least + 1)).toMatchObject({ error: { code: 'unevenArguments' } });
  });

  it.each([
    ['Switch', 0, 6, 'source'],
    ['Switch', 1, 6, 'defaultValue'],
    ['Switch', 4, 6, 'key2'],
    ['Switch', 5, 6, 'value2'],
    ['Join', 3, 4, 'source3'],
    ['FormatDateTime', 1, 3, 'inputFormat'],
    ['FormatDateTime', 1, 4, 'dateTimeStyles'],
    ['Append', 2, 2, undefined],
  ])('names argument %2$i of %1$s with %3$i arguments %4$s', (name, index, count, expected) => {
    const entry = functionNamed(name);
    expect(entry && parameterName(entry, index, count)).toBe(expected);
  });
});
