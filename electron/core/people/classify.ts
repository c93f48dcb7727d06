import type { CannotReason, Evidence, PreflightRow } from '../../../shared/contract';
import { isGuestName } from '../entra/guest-name';
import { EvidenceFinder } from './evidence';
import type { Matches } from './matches';
import type { Preparation } from './preparation';
import { textOf } from './store/text-column';
import type { Values } from './values';
import { reasonNumber, verdictNumber } from './verdicts';
import { inSlices, type Yielder } from './yielder';

/** The classification of each person of Entra's file, row by row. */
export interface Classification {
  readonly verdicts: Uint8Array;
  /** The reason's number, for `cannot` and `unclear`. */
  readonly reasons: Uint8Array;
  /** Row in Webex; -1: none. */
  readonly where: Int32Array;
  /** Number in `kinds` + 1; 0: found by the userName, or not at all. */
  readonly evidence: Uint8Array;
  readonly kinds: readonly Evidence[];
  /** Another person's row, for `sameValueTwice`. */
  readonly twin: Int32Array;
  /** 1 for people in Webex who match a row, and for entries that repeat an earlier one. */
  readonly seen: Uint8Array;
}

/**
 * Classifies each person. Entra looks up the userName and creates the people it does not find (Microsoft Learn, "How
 * Application Provisioning works", "Initial cycle"). It disables a disabled account in Webex, but does not create it;
 * so nothing can be predicted of an account of which the file does not say whether it is disabled.
 * @param attribute the attribute of the values; null: another source
 */
export async function classify(
  preparation: Preparation,
  values: Values,
  found: Matches,
  attribute: string | null,
  yielder: Yielder,
): Promise<Classification> {
  const { people, index } = preparation;
  const count = people.length;
  const verdicts = new Uint8Array(count);
  const reasons = new Uint8Array(count);
  const evidence = new Uint8Array(count);
  const where = found.webex.slice();
  const seen = index.repeated.slice();

  const cannot = (row: number, reason: keyof typeof reasonNumber) => {
    verdicts[row] = verdictNumber.cannot;
    reasons[row] = reasonNumber[reason];
  };
  const first = (row: number) => {
    const match = where[row] ?? -1;
    if (match >= 0) seen[match] = 1;
    if (people.accountUnknown(row)) {
      verdicts[row] = verdictNumber.unclear;
      reasons[row] = reasonNumber.accountUnknown;
      return;
    }
    if ((found.twin[row] ?? -1) >= 0) return cannot(row, 'sameValueTwice');
    if (match >= 0) {
      verdicts[row] = found.exact[row] === 1 ? verdictNumber.matches : verdictNumber.differsInCase;
      return;
    }
    if (people.turnedOff(row)) return cannot(row, 'disabled');
    const cell = values.at(row);
    if (cell.start === cell.end) return cannot(row, reasonOf(values.refusal?.(row)));
    if (isGuestName(textOf(cell))) return cannot(row, 'guest');
    if (found.addresses[row] === 0) return cannot(row, 'notAnAddress');
    verdicts[row] = verdictNumber.creates;
  };
  await inSlices(count, yielder, (from, to) => {
    for (let row = from; row < to; row += 1) first(row);
  });

  const finder = await EvidenceFinder.build({ ...preparation, values, attribute, taken: seen.slice() }, yielder);
  await inSlices(count, yielder, (from, to) => {
    for (let row = from; row < to; row += 1) {
      if ((where[row] ?? -1) >= 0) continue;
      const other = finder.find(row);
      if (!other) continue;
      where[row] = other.webex;
      seen[other.webex] = 1;
      evidence[row] = other.method + 1;
      if (verdicts[row] === verdictNumber.creates) verdicts[row] = verdictNumber.duplicates;
    }
  });
  return { verdicts, reasons, where, evidence, kinds: finder.kinds, twin: found.twin, seen };
}

/** Why an expression has no value. Entra alone can evaluate some expressions; a skipped attribute counts as empty. */
function reasonOf(refusal: PreflightRow['refusal'] | null): CannotReason {
  if (!refusal || refusal.kind === 'ignored') return 'empty';
  return refusal.kind === 'refused' || refusal.kind === 'exceeded' ? refusal.kind : 'depends';
}
