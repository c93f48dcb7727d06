import { Work } from '../../expressions';
import type { ExpressionEngine } from '../expression-engine';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** An ordinary value, for every attribute. */
const ordinary = 'ada.lovelace@contoso.example';

/** Upper bound on the work of all rows: the main process does it whenever a table is opened or changed. */
const mostWork = 1_000_000;

/** Tries each expression on an ordinary person. Rows behind the limit of the work are not tried. */
export function growthFindings(rows: readonly CheckedRow[], engine: ExpressionEngine): UnratedFinding[] {
  const work = new Work(mostWork);
  return rows.flatMap(({ index, source }) => {
    if (source.kind !== 'calculated') return [];
    const person = Object.fromEntries(source.attributes.map((name) => [name, ordinary]));
    const value = engine.evaluateExpression(source.expression, person, work);
    if (value.kind !== 'exceeded' || value.limit !== 'value') return [];
    return [newFinding('expressionGrows', index, { function: value.function, most: value.most })];
  });
}
