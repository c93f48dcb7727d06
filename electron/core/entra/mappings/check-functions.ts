import type { FindingCode } from '../../../../shared/contract';
import type { Caution } from '../../expressions';
import type { ExpressionEngine } from '../expression-engine';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** The finding about each caution; null: only a matching attribute has one. */
const codes: Readonly<Record<Caution['code'], FindingCode | null>> = {
  testsEmptiness: 'iifTestsEmptiness',
  switchesOnTest: 'switchOnTest',
  notSupported: 'functionNotSupported',
  assignedOnly: 'functionAssignedOnly',
  changes: null,
};

/** Functions that Microsoft limits, or about which its pages disagree; `Caution` has the sources. */
export function functionFindings({ index, mapping, source }: CheckedRow, engine: ExpressionEngine): UnratedFinding[] {
  if (source.kind !== 'calculated') return [];
  return [...engine.cautionsOf(source.expression)].flatMap(({ code, function: name }) => {
    const finding = codes[code];
    const values = { function: name };
    return [
      ...(finding ? [newFinding(finding, index, values)] : []),
      // "This function can't be applied to attributes that have a matching precedence" (reference, SelectUniqueValue).
      ...(code === 'notSupported' && mapping.matching > 0 ? [newFinding('matchingFunction', index, values)] : []),
      ...(code === 'changes' && mapping.matching > 0 ? [newFinding('matchingChanges', index, values)] : []),
    ];
  });
}
