import type { EntraPerson } from '../../../shared/contract';
import { guestAddress, isGuestName } from '../entra/guest-name';
import { isAddress, partsOf } from './address';
import { booleanOf } from './booleans';
import { GrowingInts } from './store/growing-ints';
import { TextColumn, textOf } from './store/text-column';

/** Attributes that are always kept, for finding and showing people. */
const always = ['userPrincipalName', 'displayName', 'mail', 'givenName', 'surname', 'otherMails', 'proxyAddresses'];

/** Entra's multi-valued attributes. */
const multiValued = new Set(['otherMails', 'proxyAddresses']);

/** Of the first 100 filled cells, this many must be addresses before an unknown column counts as an address column. */
const addressShare = 50;

/** The account, from the file's `accountEnabled`; `guest` is added for a guest. */
const accounts = { empty: 0, on: 1, off: 2, unreadable: 3 } as const;
const guest = 4;

/** The people of Entra's file in its order, with the attributes that the comparison needs. */
export class EntraPeople {
  /** By attribute. `userPrincipalName` is the value that Entra sends: for a guest, the guest's own address. */
  readonly columns: ReadonlyMap<string, TextColumn>;
  /** Attributes with one address each, in an order that does not depend on the file's columns. */
  readonly addressAttributes: readonly string[];
  /** Rows of guests in ascending order, and the userPrincipalName in the file. */
  readonly #guests = new GrowingInts();
  readonly #guestNames = new TextColumn();
  readonly #accounts = new GrowingInts();
  /** At least one cell says something about an account. */
  #hasAccounts = false;
  readonly #principals: TextColumn;
  readonly #take: (cells: readonly string[]) => void;

  /**
   * @param names the attributes of the file's columns
   * @param sample its first rows
   * @param needed additional attributes that are needed
   */
  constructor(names: readonly string[], sample: readonly (readonly string[])[], needed: readonly string[]) {
    const addresses = names.filter((name, index) => holdsAddresses(name, index, sample));
    this.addressAttributes = ['userPrincipalName', 'mail', ...addresses.toSorted()].filter(
      (name, index, all) => names.includes(name) && all.indexOf(name) === index,
    );
    const wanted = new Set([...always, ...this.addressAttributes, ...needed]);
    const kept = names.flatMap((name, index) => (wanted.has(name) ? [{ name, index, column: new TextColumn() }] : []));
    this.columns = new Map(kept.map(({ name, column }) => [name, column]));
    const blocked = names.indexOf('signInBlocked');
    const account = names.includes('accountEnabled') ? names.indexOf('accountEnabled') : blocked;
    const states = account === blocked ? { on: accounts.off, off: accounts.on } : accounts;
    const plain = kept.filter(({ name }) => name !== 'userPrincipalName');
    const type = names.indexOf('userType');
    const principal = names.indexOf('userPrincipalName');
    this.#principals = this.columns.get('userPrincipalName') ?? new TextColumn();
    this.#take = (cells) => {
      for (const { column, index } of plain) column.add(cells[index] ?? '');
      const name = cells[principal] ?? '';
      const own = guestAddress(name);
      this.#principals.add(own ?? name);
      if (own) {
        this.#guests.add(this.length);
        this.#guestNames.add(name);
      }
      const isGuest = own !== null || isGuestName(name) || cells[type]?.trim().toLowerCase() === 'guest';
      const state = accountOf(cells[account], states);
      if (state !== accounts.empty) this.#hasAccounts = true;
      this.#accounts.add(state + (isGuest ? guest : 0));
    };
  }

  get length(): number {
    return this.#accounts.length;
  }

  add(cells: readonly string[]): void {
    this.#take(cells);
  }

  turnedOff(row: number): boolean {
    return (this.#accounts.at(row) & ~guest) === accounts.off;
  }

  /**
   * The file has a column for it and does not say whether the account is turned on. Without any value in the column, all
   * accounts count as turned on.
   */
  accountUnknown(row: number): boolean {
    const state = this.#accounts.at(row) & ~guest;
    return state === accounts.unreadable || (state === accounts.empty && this.#hasAccounts);
  }

  /** An account of another organization: by its userType, or by its internal name with `#EXT#`. */
  guest(row: number): boolean {
    return (this.#accounts.at(row) & guest) !== 0;
  }

  /** The userPrincipalName in the directory. */
  originalName(row: number): TextColumn {
    const guest = this.#guests.search(row);
    return guest < 0 ? this.#principals.at(row) : this.#guestNames.at(guest);
  }

  text(attribute: string, row: number): string {
    return this.columns.get(attribute)?.text(row) ?? '';
  }

  /** All stored attributes of a person, for an expression. */
  person(row: number): EntraPerson {
    const person: Record<string, string | boolean | readonly string[]> = {
      originalUserPrincipalName: textOf(this.originalName(row)),
    };
    for (const [name, column] of this.columns) {
      const text = column.text(row);
      if (text === '') continue;
      person[name] = multiValued.has(name) ? Array.from(partsOf(column.at(row)), textOf) : text;
    }
    const account = this.#accounts.at(row) & ~guest;
    if (account === accounts.on || account === accounts.off) person.accountEnabled = account === accounts.on;
    return person;
  }
}

export function isMultiValued(attribute: string): boolean {
  return multiValued.has(attribute);
}

function holdsAddresses(name: string, index: number, sample: readonly (readonly string[])[]): boolean {
  if (name === '' || multiValued.has(name)) return name !== '' && name === 'otherMails';
  const filled = sample.map((cells) => cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(isAddress).length * 100 >= filled.length * addressShare;
}

function accountOf(cell: string | undefined, states: { readonly on: number; readonly off: number }): number {
  if (cell === undefined || cell === '') return accounts.empty;
  const on = booleanOf(cell);
  if (on !== null) return on ? states.on : states.off;
  return cell.trim() === '' ? accounts.empty : accounts.unreadable;
}
