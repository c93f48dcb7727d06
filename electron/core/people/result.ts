import type {
  Evidence,
  MappingSource,
  PreflightRow,
  PreflightSummary,
  PreflightVerdict,
} from '../../../shared/contract';
import { cannotReasons, preflightVerdicts } from '../../../shared/enums/preflight';
import type { Classification } from './classify';
import type { Preparation } from './preparation';
import type { SearchText } from './search-text';
import { textOf } from './store/text-column';
import type { Values } from './values';
import { counted, reasonOf, verdictNumber, verdictOf } from './verdicts';

export interface ResultParts extends Omit<Preparation, 'found'>, Omit<Classification, 'seen'> {
  readonly source: MappingSource;
  readonly values: Values;
  /** Rows in Webex. */
  readonly webexOnly: Uint32Array;
  readonly search: SearchText;
  /** The setup's own domain; and 1 for people whose userName has another one. */
  readonly domain: string | null;
  readonly foreign: Uint8Array;
}

/** The outcome of a comparison. Its entries are the people of Entra's file, then those who are only in Webex. */
export class PreflightResult {
  readonly size: number;
  readonly search: SearchText;
  readonly summary: PreflightSummary;
  readonly #parts: ResultParts;
  /** The entries, grouped by verdict, each group in the order of the file; and the start of each group. */
  readonly #order: Uint32Array;
  readonly #starts: readonly number[];

  constructor(parts: ResultParts) {
    const { people, verdicts, reasons, webexOnly } = parts;
    this.#parts = parts;
    this.search = parts.search;
    this.size = people.length + webexOnly.length;
    const counts = preflightVerdicts.map(() => 0);
    const why = cannotReasons.map(() => 0);
    let [turnedOff, guests, otherDomains] = [0, 0, 0];
    verdicts.forEach((verdict, row) => {
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      const reason = reasons[row] ?? 0;
      if (verdict === verdictNumber.cannot || verdict === verdictNumber.unclear) why[reason] = (why[reason] ?? 0) + 1;
      const isMatch = verdict === verdictNumber.matches || verdict === verdictNumber.differsInCase;
      if (isMatch && people.turnedOff(row)) turnedOff += 1;
      if (people.guest(row)) guests += 1;
      otherDomains += parts.foreign[row] ?? 0;
    });
    counts[verdictNumber.webexOnly] = webexOnly.length;
    this.summary = {
      source: parts.source,
      people: people.length,
      webexPeople: parts.index.people,
      counts: counted(preflightVerdicts, counts),
      reasons: counted(cannotReasons, why),
      turnedOff,
      guests,
      domain: parts.domain,
      otherDomains,
      candidates: parts.candidates,
    };
    const starts = counts.map((_, verdict) => counts.slice(0, verdict).reduce((sum, one) => sum + one, 0));
    this.#starts = [...starts, this.size];
    const next = [...starts];
    this.#order = new Uint32Array(this.size);
    for (let entry = 0; entry < this.size; entry += 1) {
      const verdict = this.verdictNumber(entry);
      const at = next[verdict] ?? 0;
      this.#order[at] = entry;
      next[verdict] = at + 1;
    }
  }

  verdictNumber(entry: number): number {
    return this.#parts.verdicts[entry] ?? verdictNumber.webexOnly;
  }

  /** The entries with a verdict, in order. */
  of(verdict: PreflightVerdict): Uint32Array {
    const number = verdictNumber[verdict];
    return this.#order.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  row(entry: number): PreflightRow {
    const { people, webex, values, verdicts, where, foreign } = this.#parts;
    if (entry >= people.length) return this.#webexRow(entry);
    const verdict = verdictOf(verdicts[entry] ?? 0);
    const found = where[entry] ?? -1;
    const active = found < 0 ? null : webex.active(found);
    const evidence = this.#evidence(entry);
    const turnedOff = (verdict === 'matches' || verdict === 'differsInCase') && people.turnedOff(entry);
    return {
      index: entry,
      verdict,
      displayName: people.text('displayName', entry),
      userPrincipalName: textOf(people.originalName(entry)),
      value: textOf(values.at(entry)),
      ...(found < 0 ? {} : { webexUserName: webex.userNames.text(found) }),
      ...(active === null ? {} : { webexActive: active }),
      ...(evidence ? { evidence } : {}),
      ...(verdict === 'cannot' || verdict === 'unclear' ? this.#why(entry) : {}),
      ...(turnedOff ? { turnedOff } : {}),
      ...(people.guest(entry) ? { guest: true } : {}),
      ...(foreign[entry] ? { otherDomain: true } : {}),
    };
  }

  #webexRow(entry: number): PreflightRow {
    const { people, webex, webexOnly } = this.#parts;
    const row = webexOnly[entry - people.length] ?? 0;
    const active = webex.active(row);
    return {
      index: entry,
      verdict: 'webexOnly',
      displayName: webex.displayNames.text(row) || names(webex.givenNames.text(row), webex.familyNames.text(row)),
      userPrincipalName: '',
      value: '',
      webexUserName: webex.userNames.text(row),
      ...(active === null ? {} : { webexActive: active }),
    };
  }

  #evidence(entry: number): Evidence | undefined {
    const method = this.#parts.evidence[entry] ?? 0;
    return method === 0 ? undefined : this.#parts.kinds[method - 1];
  }

  #why(entry: number): Pick<PreflightRow, 'reason' | 'sameAs' | 'refusal'> {
    const { people, reasons, twin, values } = this.#parts;
    const reason = reasonOf(reasons[entry] ?? 0);
    const other = twin[entry] ?? -1;
    const calculated = reason === 'refused' || reason === 'depends' || reason === 'exceeded';
    const refusal = calculated ? values.refusal?.(entry) : null;
    return {
      reason,
      ...(reason === 'sameValueTwice' && other >= 0 ? { sameAs: textOf(people.originalName(other)) } : {}),
      ...(refusal ? { refusal } : {}),
    };
  }
}

function names(given: string, family: string): string {
  return [given, family].filter(Boolean).join(' ');
}
