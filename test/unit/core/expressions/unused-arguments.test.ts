import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printExpression } from '../../../../electron/core/expressions';
import { result } from './support';
import { expressions } from './trees';

const eager = (name: string, cause: object, otherwise: unknown) => ({
  kind: 'mayFail',
  function: name,
  why: 'arguments',
  cause,
  otherwise: { kind: 'value', value: otherwise },
});
const outOfBounds = { kind: 'refused', function: 'Item', code: 'outOfBounds', detail: '1' };
const notADate = { kind: 'refused', function: 'CDate', code: 'notADate', detail: 'x' };

describe('an argument that a function does not need', () => {
  // Reported for a tenant: "FormatDateTime is eager" ("Entra provisioning expressions", sqlravingsandotherstuff, 2026).
  it('may make Entra reject IIF, as reported', () => {
    const text =
      'IIF(Len([extensionAttribute9])="10", FormatDateTime([extensionAttribute9], "dd/MM/yyyy", "yyyy-MM-dd"), "")';
    const refused = { kind: 'refused', function: 'FormatDateTime', code: 'notADate', detail: 'left in May' };
    expect(result(text, { extensionAttribute9: 'left in May' })).toEqual(eager('IIF', refused, ''));
    expect(result(text, { extensionAttribute9: '24/12/2025' })).toBe('2025-12-24');
    // The report's remedy: the condition within FormatDateTime.
    const remedy =
      'FormatDateTime(IIF(Len([extensionAttribute9])="10", [extensionAttribute9], ""), "dd/MM/yyyy", "yyyy-MM-dd")';
    expect(result(remedy, { extensionAttribute9: 'left in May' })).toBe('');
  });

  it.each<[string, unknown]>([
    ['IIF("True", "a", Item([none], 1))', eager('IIF', outOfBounds, 'a')],
    ['IIF("False", Item([none], 1), "a")', eager('IIF', outOfBounds, 'a')],
    ['IIF("True", "a", ToUpper(Item([none], 1)))', eager('IIF', outOfBounds, 'a')],
    ['ToUpper(IIF("True", "a", Item([none], 1)))', eager('IIF', outOfBounds, 'A')],
    ['IIF("True", "a", IIF("True", "b", Item([none], 1)))', eager('IIF', outOfBounds, 'a')],
    ['IIF("True", Now(), Item([none], 1))', { kind: 'mayFail', cause: outOfBounds, otherwise: { kind: 'depends' } }],
    [
      'IIF("True", IgnoreAttributeFlow, Item([none], 1))',
      { kind: 'mayFail', cause: outOfBounds, otherwise: { kind: 'ignored', what: 'attribute' } },
    ],
    ['Coalesce([a], Item([none], 1))', eager('Coalesce', outOfBounds, 'x')],
    ['Switch([a], , "x", "y", "z", Item([none], 1))', eager('Switch', outOfBounds, 'y')],
    ['Switch([a], , "z", Item([none], 1), "x", "y")', eager('Switch', outOfBounds, 'y')],
    ['Switch([a], , "x", "y", Item([none], 1), "z")', eager('Switch', outOfBounds, 'y')],
    ['Switch([a], "y", "z", Item([none], 1))', eager('Switch', outOfBounds, 'y')],
    ['IIF("True", "a", DateDiff("d", Now(), CDate([a])))', eager('IIF', notADate, 'a')],
    ['IIF("True", "a", IIF(DateDiff("d", Now(), "2026-01-01") > 5, CDate([a]), ""))', eager('IIF', notADate, 'a')],
    ['IIF("True", "a", Switch(Now(), , "x", CDate([a])))', eager('Switch', notADate, 'a')],
    ['IIF("True", "a", Coalesce(Now(), CDate([a])))', eager('Coalesce', notADate, 'a')],
    // A pattern whose effect only Entra knows may also be one that it rejects.
    ['IIF("True", "a", Replace([a], , "(?=x)", , "", , ))', { kind: 'mayFail', cause: { kind: 'unknown' } }],
  ])('%s', (text, expected) => {
    expect(result(text, { a: 'x' })).toMatchObject(expected as object);
  });

  it.each<[string, unknown]>([
    ['IIF("True", "a", IgnoreObjectFlow)', 'a'],
    ['IIF("True", "a", Guid())', 'a'],
    ['IIF("True", "a", [none])', 'a'],
    ['Coalesce([a], Guid())', 'x'],
    // Microsoft's SuccessFactors guide depends on it: a default that fails for the very key that is there to catch it.
    ['Switch([a], Item([none], 1), "x", "y")', 'y'],
  ])('leaves the value of %s sure where it cannot fail, or where Microsoft relies on it', (text, value) => {
    expect(result(text, { a: 'x' })).toBe(value);
  });

  it('never makes a rejection less certain', () => {
    expect(result('IIF("True", Item([none], 1), CDate("y"))')).toEqual(outOfBounds);
    expect(result('Append(Now(), Item([none], 1))')).toEqual(outOfBounds);
    expect(result('CBool(Now() = Item([none], 1))')).toEqual(outOfBounds);
  });

  it('is evaluated once, however deep it is nested', () => {
    for (const [before, after] of [
      ['Switch([a], , ', ', "b", "c", "d")'],
      ['Switch(', ', , "b", "c", "d", Guid())'],
      ['IIF(', ', Guid(), Guid())'],
      ['IIF("True", "a", ', ')'],
      ['Coalesce([none], ', ', Guid())'],
      ['Coalesce([a], ', ')'],
    ]) {
      const text = `${before?.repeat(200)}Now()${after?.repeat(200)}`;
      expect(result(text, { a: 'x' })).toBeDefined();
    }
  });

  it('has its own doubts in each evaluation', () => {
    const text = 'IIF([a]="x", "a", CDate([a]))';
    expect(result(text, { a: 'x' })).toEqual(eager('IIF', notADate, 'a'));
    expect(result(text, { a: '2026-01-01' })).toBe('1/1/2026 12:00:00 AM');
  });

  it('is in doubt in any expression that an IIF, a Coalesce or a Switch holds and does not use', () => {
    const person = { mail: 'ada@contoso.example' };
    fc.assert(
      fc.property(expressions, (tree) => {
        const inner = printExpression(tree);
        if (tree.name === 'SelectUniqueValue') return;
        const alone = result(inner, person) as { kind?: string } | null;
        const fails = alone?.kind === 'refused' || alone?.kind === 'unknown' || alone?.kind === 'mayFail';
        const around = [
          `IIF("True", "a", ${inner})`,
          `Coalesce("a", ${inner})`,
          `Switch("k", , "k", "a", "l", ${inner})`,
        ];
        for (const text of around) {
          const whole = result(text, person) as { kind?: string };
          if (fails) expect([text, whole.kind]).toEqual([text, 'mayFail']);
          else if (alone?.kind === undefined || alone.kind === 'depends' || alone.kind === 'ignored')
            expect([text, whole]).toEqual([text, expect.anything()]);
        }
      }),
    );
  });
});

describe('a condition that asks whether an attribute is empty', () => {
  // The reference calls it unsupported (IIF, Known limitations); "Workday expression mapping functions" uses it.
  it.each([
    ['IIF(IsNullOrEmpty([x]), "N/A", [x])', 'N/A'],
    ['IIF(IsNull([x]), "N/A", [x])', 'N/A'],
    ['IIF(IsPresent([x]), [x], "N/A")', 'N/A'],
    ['IIF(Not(IsPresent([x])), "N/A", [x])', 'N/A'],
    ['IIF(IsNullOrEmpty([x])="True", "N/A", [x])', 'N/A'],
    ['ToLower(IIF(IsNullOrEmpty([x]), "N/A", [x]))', 'n/a'],
    ['IIF(IsNullOrEmpty(Coalesce([x])), "N/A", [x])', 'N/A'],
    ['IIF(IsPresent(StripSpaces([x])), [x], "N/A")', 'N/A'],
  ])('is likely to work for an empty one, and says that Microsoft’s pages disagree: %s', (text, value) => {
    expect(result(text, {})).toEqual({
      kind: 'mayFail',
      function: 'IIF',
      why: 'pagesDisagree',
      cause: { kind: 'refused', function: 'IIF', code: 'emptyInCondition', detail: 'x' },
      otherwise: { kind: 'value', value },
    });
    expect(result(text, { x: 'there' })).toBe('there');
  });

  it('is rejected where no page says otherwise', () => {
    expect(result('IIF([x]="", "N/A", [x])', {})).toMatchObject({ kind: 'refused', code: 'emptyInCondition' });
  });
});

describe('a function for another direction', () => {
  // "Currently supported for use with … Active Directory … not supported for use with other provisioning applications."
  it('is rejected by Entra: SelectUniqueValue', () => {
    expect(result('SelectUniqueValue([a], Append([a], "2"))', { a: 'x' })).toEqual({
      kind: 'refused',
      function: 'SelectUniqueValue',
      code: 'notSupported',
    });
  });
});
