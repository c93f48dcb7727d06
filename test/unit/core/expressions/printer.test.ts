import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributesOf,
  evaluateExpression,
  functionTable,
  parseExpression,
  printExpression,
} from '../../../../electron/core/expressions';
import { callsOf, expressions } from './trees';

describe('printExpression', () => {
  it('prints text that parses to the same tree, and prints the same text again', () => {
    fc.assert(
      fc.property(expressions, (tree) => {
        const text = printExpression(tree);
        const result = parseExpression(text);
        if (!result.ok) {
          // Its length is the only possible error.
          expect(result.error.code).toBe('tooLong');
          return;
        }
        expect(result.expression).toEqual(tree);
        expect(printExpression(result.expression)).toBe(text);
        for (const name of attributesOf(tree)) expect(text).toContain(`[${name}]`);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(functionTable.map((entry) => [entry.name, entry] as const))(
    'reads and writes every call of %s',
    (_name, entry) => {
      const calls = callsOf(entry);
      expect(calls.length).toBeGreaterThan(0);
      for (const text of calls) {
        const result = parseExpression(text);
        if (!result.ok) throw new Error(`${text} ${JSON.stringify(result.error)}`);
        expect(printExpression(result.expression)).toBe(text);
        expect(evaluateExpression(result.expression, { a: 'x' }).kind).toMatch(/value|refused|depends|ignored/);
      }
    },
  );
});
