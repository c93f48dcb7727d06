import type { Evidence } from '../../../shared/contract';
import { partsOf } from './address';
import { EmailIndex, ExternalIdIndex } from './address-indexes';
import { type EntraPeople, isMultiValued } from './entra-people';
import type { Matches } from './matches';
import { NameIndex } from './name-index';
import type { Cell } from './store/text-column';
import type { UserNameIndex } from './user-name-index';
import type { Values } from './values';
import type { WebexPeople } from './webex-people';
import type { Yielder } from './yielder';

/** The inputs of a search for people in Webex under another address. */
export interface EvidenceParts {
  readonly people: EntraPeople;
  readonly webex: WebexPeople;
  readonly index: UserNameIndex;
  /** The rows that each attribute's addresses find, if already computed. */
  readonly found: ReadonlyMap<string, Matches>;
  readonly values: Values;
  /** The attribute of the values; null: another source. */
  readonly attribute: string | null;
  /** 1 for people in Webex who are matched, and for entries that repeat an earlier one: they are not found again. */
  readonly taken: Uint8Array;
}

type Look = (row: number) => number;

/**
 * Finds people in Webex whom their userName does not find. Tries methods from the strongest to the weakest: the objectId, the
 * value among additional email addresses, every other address of the person, name and local part.
 */
export class EvidenceFinder {
  /** The kind of each method, by its number. */
  readonly kinds: readonly Evidence[];
  readonly #looks: readonly Look[];

  private constructor(methods: readonly (readonly [Evidence, Look])[]) {
    this.kinds = methods.map(([evidence]) => evidence);
    this.#looks = methods.map(([, look]) => look);
  }

  static async build(parts: EvidenceParts, yielder: Yielder): Promise<EvidenceFinder> {
    const { people, webex, values, attribute, taken } = parts;
    const emails = await EmailIndex.build(webex, taken, yielder);
    const externalIds = await ExternalIdIndex.build(webex, taken, yielder);
    const names = await NameIndex.build(webex, taken, yielder);
    const methods: [Evidence, Look][] = [];
    const objectIds = people.columns.get('objectId');
    if (objectIds && externalIds) methods.push([{ kind: 'objectId' }, (row) => externalIds.find(objectIds.at(row))]);
    if (emails)
      methods.push([{ kind: 'address', attribute: null, in: 'emails' }, (row) => emails.find(values.at(row))]);
    for (const name of ['mail', 'userPrincipalName', ...people.addressAttributes, 'otherMails', 'proxyAddresses']) {
      if (methods.some(([evidence]) => evidence.kind === 'address' && evidence.attribute === name)) continue;
      methods.push(...methodsOf(name, parts, emails));
    }
    if (names) methods.push([{ kind: 'name' }, (row) => names.find(people, values, row)]);
    // The attribute of the values has already been looked up under the value's own kind.
    const own = (evidence: Evidence) => evidence.kind === 'address' && evidence.attribute === attribute;
    return new EvidenceFinder(
      methods.filter(([evidence]) => attribute === null || isMultiValued(attribute) || !own(evidence)),
    );
  }

  /** @returns row in Webex and the number of the method that found it; null: none */
  find(row: number): { readonly webex: number; readonly method: number } | null {
    for (let method = 0; method < this.#looks.length; method += 1) {
      const webex = this.#looks[method]?.(row) ?? -1;
      if (webex >= 0) return { webex, method };
    }
    return null;
  }
}

/** Looks up an attribute's addresses among the userNames, then among the additional email addresses. */
function methodsOf(attribute: string, parts: EvidenceParts, emails: EmailIndex | null): [Evidence, Look][] {
  const column = parts.people.columns.get(attribute);
  if (!column) return [];
  const { index, taken } = parts;
  const free = (row: number) => (row >= 0 && taken[row] === 0 ? row : -1);
  const known = isMultiValued(attribute) ? undefined : parts.found.get(attribute)?.webex;
  const each = (look: (cell: Cell) => number): Look =>
    isMultiValued(attribute)
      ? (row) => {
          for (const part of partsOf(column.at(row))) {
            const webex = look(part);
            if (webex >= 0) return webex;
          }
          return -1;
        }
      : (row) => {
          const cell = column.at(row);
          return cell.start === cell.end ? -1 : look(cell);
        };
  const inUserNames: Look = known ? (row) => free(known[row] ?? -1) : each((cell) => free(index.find(cell)));
  const methods: [Evidence, Look][] = [[{ kind: 'address', attribute, in: 'userName' }, inUserNames]];
  if (emails) methods.push([{ kind: 'address', attribute, in: 'emails' }, each((cell) => emails.find(cell))]);
  return methods;
}
