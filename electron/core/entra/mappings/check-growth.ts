import { ordinary, type Probe } from './probe';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** Tries each expression on an ordinary person. Rows behind the limit of the work are not tried. */
export function growthFindings(rows: readonly CheckedRow[], probe: Probe): UnratedFinding[] {
  return rows.flatMap(({ index, source }) => {
    if (source.kind !== 'calculated') return [];
    const person = Object.fromEntries(source.attributes.map((name) => [name, ordinary]));
    const value = probe.value(source, person);
    if (value?.kind !== 'exceeded' || value.limit !== 'value') return [];
    return [newFinding('expressionGrows', index, { function: value.function, most: value.most })];
  });
}
