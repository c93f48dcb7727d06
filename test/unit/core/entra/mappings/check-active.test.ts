import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeMapping } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { findingText } from '../../../../../shared/texts/mapping-texts';
import { constant, none } from '../samples';
import { codesWith, findingsWith } from './support';

const about = (source: string | Partial<AttributeMapping>) => codesWith('active', source, /^active/);
const neverFalse = ['error activeNeverFalse'];
const inverted = ['error activeInverted'];
const text = ['error activeNotBoolean'];
const allOff = ['error activeAlwaysFalse'];
const some = ['warning activeNotAlwaysFalse'];
const loose = 'warning activeNotSoftDeleted';

describe('the row of active, judged by its values', () => {
  it.each<[string, string[]]>([
    // Right.
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', []],
    ['Not([IsSoftDeleted])', []],
    ['Switch(ToLower([IsSoftDeleted]), , "false", "True", "true", "False")', []],
    ['Switch([IsSoftDeleted], , "False", "true", "True", "false")', []],
    ['Switch([IsSoftDeleted], "False", "False", "True")', []],
    ['IIF([IsSoftDeleted]="True", "False", "True")', []],
    ['IIF([IsSoftDeleted]=[displayName], "False", "False")', allOff],
    ['IIF([displayName]="Robot", "False", Not([IsSoftDeleted]))', []],
    ['IIF([accountEnabled]="True", Not([IsSoftDeleted]), "False")', []],
    // Reported: the keys are in lower case, so none of them ever matches.
    ['Switch([IsSoftDeleted], , "false", "true", "true", "false")', neverFalse],
    ['Switch([IsSoftDeleted], "True", "true", "False")', neverFalse],
    ['Switch([IsSoftDeleted], , "False", "True")', neverFalse],
    ['Switch([IsSoftDeleted], , "0", "True", "1", "False")', neverFalse],
    ['IIF([IsSoftDeleted]="true", "False", "True")', neverFalse],
    ['IIF([IsSoftDeleted]="True", IgnoreAttributeFlow, "True")', neverFalse],
    ['IgnoreFlowIfNullOrEmpty(Switch([IsSoftDeleted], "", "False", "True"))', neverFalse],
    ['Item([IsSoftDeleted], 7)', neverFalse],
    // Inverted.
    ['Switch([IsSoftDeleted], , "False", "False", "True", "True")', inverted],
    ['CBool([IsSoftDeleted])', inverted],
    ['ToLower([IsSoftDeleted])', inverted],
    ['Not(Not([IsSoftDeleted]))', inverted],
    // A text that SCIM does not take for a boolean.
    ['Switch([IsSoftDeleted], , "False", "active", "True", "inactive")', text],
    ['Switch([IsSoftDeleted], , "False", "1", "True", "0")', text],
    ['Switch([IsSoftDeleted], , "False", "yes", "True", "False")', text],
    ['Append(Not([IsSoftDeleted]), " ")', text],
    // No user is ever on, or becomes on again.
    ['Switch([IsSoftDeleted], "False", "false", "True")', allOff],
    ['Switch([IsSoftDeleted], , "True", "False")', ['error activeNeverTrue']],
    // Only for some.
    ['IIF([department]="Board", "True", Not([IsSoftDeleted]))', some],
    ['Switch([userType], Not([IsSoftDeleted]), "Guest", "True")', some],
    ['IIF([accountEnabled]="False", "True", Not([IsSoftDeleted]))', some],
    ['IIF([department]="Board", IIF([city]="Bern", "True", Not([IsSoftDeleted])), Not([IsSoftDeleted]))', some],
    ['IIF([department]="Robots", "False", Switch([IsSoftDeleted], , "true", "False"))', some],
    // Entra rejects them for an empty value.
    ['IIF([department]="Robots", "False", Not([IsSoftDeleted]))', some],
    ['IIF(Item([otherMails], 1)="x", Not([IsSoftDeleted]), Not([IsSoftDeleted]))', some],
    // Entra alone knows these.
    ['IIF(DateDiff("d", Now(), CDate([extensionAttribute1])) > 0, Not([IsSoftDeleted]), "False")', []],
    ['IIF(DateDiff("d", Now(), CDate([displayName])) > 0, Not([IsSoftDeleted]), "False")', []],
    ['IIF(IsNullOrEmpty([department]), Not([IsSoftDeleted]), Not([IsSoftDeleted]))', []],
    ['Switch(SingleAppRoleAssignment([appRoleAssignments]), Not([IsSoftDeleted]), "x", "True")', []],
    // Without IsSoftDeleted.
    ['Not([accountEnabled])', [loose, 'error activeAlwaysFalse']],
    ['IIF([accountEnabled]="True", "True", "False")', [loose]],
    ['Append("Fal", "se")', [loose, 'error activeAlwaysFalse']],
    ['Append("on", [city])', [loose, 'error activeNotBoolean']],
  ])('%s', (source, expected) => {
    expect(about(source)).toEqual(expected);
  });

  it.each<[Partial<AttributeMapping>, string[]]>([
    [{ source: constant('True') }, ['warning activeConstant']],
    [{ source: constant('true') }, ['warning activeConstant']],
    [{ source: constant('False') }, allOff],
    [{ source: constant('Yes') }, text],
    [{ source: none, defaultValue: 'False' }, allOff],
    [{ source: none, defaultValue: '1' }, text],
    [{ source: { kind: 'attribute', name: 'IsSoftDeleted' } }, inverted],
    [{ source: { kind: 'attribute', name: 'accountEnabled' } }, [loose]],
    [{ source: { kind: 'attribute', name: 'extensionAttribute1' } }, [loose]],
    [{ source: { kind: 'attribute', name: 'jobTitle' } }, [loose, 'error activeNotBoolean']],
  ])('%j', (change, expected) => {
    expect(about(change)).toEqual(expected);
  });

  it('names the users who stay active, in both languages', () => {
    const [finding] = findingsWith('active', 'IIF([department]="Board", "True", Not([IsSoftDeleted]))', /^active/);
    const said = (locale: 'en' | 'zh-CN') => finding && findingText(finding, translator(locale));
    expect(said('en')).toContain('For some users (department = "Board"), active doesn’t become False');
    expect(said('zh-CN')).toContain('（department = "Board"）');
  });

  it('says what comes instead of False', () => {
    const said = (source: string) => {
      const [finding] = findingsWith('active', source, /^active/);
      return finding && findingText(finding, translator('en'));
    };
    expect(said('Switch([IsSoftDeleted], , "false", "true", "true", "false")')).toContain('it has no value');
    expect(said('Switch([IsSoftDeleted], "True", "x", "y")')).toContain('it’s still True');
    expect(said('Item([IsSoftDeleted], 7)')).toContain('Entra can’t calculate it');
  });

  const word = fc.constantFrom('True', 'False', 'true', 'false', 'TRUE', 'FALSE', '0', '1', 'Yes', '');

  it('has an error for any Switch that does not give False for True and True for False', () => {
    const rest = fc.record({ otherwise: word, keys: fc.tuple(word, word), values: fc.tuple(word, word) });
    fc.assert(
      fc.property(rest, ({ otherwise, keys, values }) => {
        const source = `Switch([IsSoftDeleted], "${otherwise}", "${keys[0]}", "${values[0]}", "${keys[1]}", "${values[1]}")`;
        const of = (is: string) => {
          const at = [...keys].indexOf(is as 'True');
          return (at < 0 ? otherwise : values[at])?.toLowerCase();
        };
        const isRight = of('False') === 'true' && of('True') === 'false';
        const isOff = of('True') === 'false' && of('False') !== 'true';
        const severities = about(source).map((found) => found.split(' ')[0]);
        expect([source, severities]).toEqual([source, isRight ? [] : ['error']]);
        if (isOff) expect(about(source)[0]).toMatch(/activeAlwaysFalse|activeNeverTrue|activeNotBoolean/);
      }),
    );
  });

  it('finds any department that stays active', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, (department) => {
        const source = `IIF([department]=${JSON.stringify(department).replaceAll(/\\(?![\\"])/g, '\\\\')}, "True", Not([IsSoftDeleted]))`;
        expect(about(source)).toEqual(some);
      }),
    );
  });
});
