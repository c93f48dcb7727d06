import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Node } from 'web-tree-sitter';
import {
  hclText,
  httpJson,
  inComment,
  powershellText,
  shellText,
} from '../../../../../electron/core/entra/scripts/quote';
import { needs, posix } from '../../../../fixtures/systems';
import { grammar, mistakeIn } from './grammars';

/** What breaks a text out of its quotes in one of the languages, among other characters. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'\'"`$\\{}%#@&|;()<>!~*?[]=\n\r\t\0 ‘’‚‛“”„\u0085\u2028\u2029\u202e\ufeff',
      '${',
      '%{',
      '$(',
      '{{',
      '}}',
      "'@",
      '"@',
      '```',
      'EOF',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('某', 'é', '😀', 'Contoso', ' '),
  ),
  maxLength: 30,
});

let powershell: (text: string) => Node;
let terraform: (text: string) => Node;
beforeAll(async () => {
  powershell = await grammar('powershell');
  terraform = await grammar('terraform');
});

/** What begins a template of HCL, behind what could change its meaning. */
const templates = fc
  .array(fc.constantFrom('$', '%', '{', '\\', '"', '}', 'a'), { maxLength: 8 })
  .map((all) => all.join(''));

describe('a text in a script', () => {
  it('is one PowerShell expression with exactly this value', () => {
    fc.assert(
      fc.property(text, (value) => {
        const code = powershellText(value);
        const root = powershell(`$x = ${code}\n$end = 1\n`);
        expect(mistakeIn(root)).toBeNull();
        expect(root.descendantsOfType('assignment_expression').length).toBe(2);
        expect(root.descendantsOfType(['expandable_string_literal', 'sub_expression', 'variable']).length).toBe(2);
        // No quote of PowerShell's four typographic ones, and no control character, is left in the code.
        expect(code).not.toMatch(/[\p{Cc}\u2018-\u201b]/u);
        expect(powershellValue(root)).toBe(value);
      }),
    );
  });

  it('is one word of a shell with exactly this value', (context) => {
    needs(context, posix, 'bash');
    const values = fc.sample(text, 300).map((value) => value.replaceAll('\0', ''));
    const script = values.map((value) => `printf '%s\\0' ${shellText(value)}`).join('\n');
    execFileSync('bash', ['-n'], { input: script });
    expect(execFileSync('bash', { input: script }).toString().split('\0').slice(0, -1)).toEqual(values);
  });

  it('is one template of HCL with exactly this value', () => {
    fc.assert(
      fc.property(fc.oneof(text, templates), (value) => {
        const code = hclText(value);
        const root = terraform(`a = ${code}\nb = 1\n`);
        expect(mistakeIn(root)).toBeNull();
        expect(root.descendantsOfType('attribute').length).toBe(2);
        expect(root.descendantsOfType(['template_interpolation', 'template_directive']).length).toBe(0);
        expect(JSON.parse(code)).toBe(value);
      }),
    );
  });

  it('is JSON with exactly this value, and begins no variable in a .http file', () => {
    fc.assert(
      fc.property(text, (value) => {
        const json = httpJson({ value: [value] });
        expect(JSON.parse(json)).toEqual({ value: [value] });
        expect(json).not.toContain('{{');
        expect(json.split('\n').length).toBe(5);
      }),
    );
  });

  it('stays on one line of a comment', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(inComment(value)).not.toMatch(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u);
      }),
    );
  });
});

/** The value of a sum of verbatim strings and numbers of characters. */
function powershellValue(root: Node): string {
  const [first] = root.descendantsOfType('assignment_expression');
  const parts = first?.descendantsOfType(['verbatim_string_characters', 'cast_expression']) ?? [];
  return parts
    .map(({ type, text: part }) =>
      type === 'cast_expression'
        ? String.fromCharCode(Number(part.replace('[char]', '')))
        : part.slice(1, -1).replaceAll("''", "'"),
    )
    .join('');
}
