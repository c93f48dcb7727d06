import { describe, expect, it } from 'vitest';
import { attributesOf, parseExpression, printExpression } from '../../../../electron/core/expressions';
import { parsed } from './support';

describe('parseExpression', () => {
  it('reads each kind of argument', () => {
    expect(parseExpression('IIF([a] <> "x\\\\\\"", InStr("1", "2", -3, vbTextCompare), Len(&H1f))')).toEqual({
      ok: true,
      expression: {
        kind: 'call',
        name: 'IIF',
        arguments: [
          {
            kind: 'comparison',
            operator: '<>',
            left: { kind: 'attribute', name: 'a' },
            right: { kind: 'text', value: 'x\\"' },
          },
          {
            kind: 'call',
            name: 'InStr',
            arguments: [
              { kind: 'text', value: '1' },
              { kind: 'text', value: '2' },
              { kind: 'number', text: '-3' },
              { kind: 'word', name: 'vbTextCompare' },
            ],
          },
          { kind: 'call', name: 'Len', arguments: [{ kind: 'number', text: '&H1f' }] },
        ],
      },
    });
  });

  it('keeps the position of an empty argument', () => {
    expect(parsed('Switch([IsSoftDeleted], , "False", "True", "True", "False")').arguments[1]).toBeNull();
    expect(parsed('Replace([a],,"x",,"y",,)').arguments.map((argument) => argument?.kind ?? '')).toEqual([
      'attribute',
      '',
      'text',
      '',
      'text',
      '',
      '',
    ]);
  });

  it.each([
    ['Guid ( )', 'Guid()'],
    ['\ufeff Now(\r\n\t\u00a0)\n', 'Now()'],
    ['Append(\n  [a] ,\n  "b"\n)', 'Append([a], "b")'],
    ['IIF([a]="x",[b],[c])', 'IIF([a] = "x", [b], [c])'],
    ['IIF([a]>=-1,[b],[c])', 'IIF([a] >= -1, [b], [c])'],
    ['IIF(IsPresent([a]),"","")', 'IIF(IsPresent([a]), "", "")'],
    ['IIF(Len([a])<=5,"","")', 'IIF(Len([a]) <= 5, "", "")'],
    ['Replace([mail], "@contoso.com", , ,"", ,)', 'Replace([mail], "@contoso.com", , , "", , )'],
    ['Append("a\nb", "\\\\\\"")', 'Append("a\nb", "\\\\\\"")'],
  ])('reads %j, written %j', (text, canonical) => {
    expect(printExpression(parsed(text))).toBe(canonical);
    expect(parsed(canonical)).toEqual(parsed(text));
  });

  it.each([
    'extension_53c9e2c0_acmeCostCenter',
    'appRoleAssignments',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
    'emails[type eq "work"].value',
    'emails[type eq "a]b"].value',
    'company "name", (or so)',
    '成本中心',
    ' a ',
  ])('reads [%s] as an attribute', (name) => {
    expect(attributesOf(parsed(`Append([${name}], "x")`))).toEqual([name]);
  });

  it('lists the attributes in order, without duplicates', () => {
    const text = 'IIF([a] = [b], Switch([c], [a], [d], [b]), Join(",", [e], Len([a]), "[f]"))';
    expect(attributesOf(parsed(text))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(attributesOf(parsed('Now()'))).toEqual([]);
  });
});
