import type { WebexPerson } from '../webex/webex-person';
import { GrowingInts } from './store/growing-ints';
import { TextColumn } from './store/text-column';

const states = { unknown: 0, active: 1, inactive: 2 } as const;

/** The people in Webex, in the order received. */
export class WebexPeople {
  readonly userNames = new TextColumn();
  readonly displayNames = new TextColumn();
  readonly givenNames = new TextColumn();
  readonly familyNames = new TextColumn();
  readonly externalIds = new TextColumn();
  /** Email addresses other than the userName, of all people in one column. */
  readonly emails = new TextColumn();
  readonly #owners = new GrowingInts();
  readonly #states = new GrowingInts();
  /** Entries without a userName, which are not kept. */
  unreadable = 0;
  /** At least one person has an externalId, so the objectIds of Entra's people are needed. */
  hasExternalIds = false;

  get length(): number {
    return this.userNames.length;
  }

  add(person: WebexPerson): void {
    const userName = person.userName.trim();
    if (userName === '') {
      this.unreadable += 1;
      return;
    }
    for (const email of person.emails) {
      const address = email.trim();
      if (address === '' || address.toLowerCase() === userName.toLowerCase()) continue;
      this.emails.add(address);
      this.#owners.add(this.length);
    }
    this.userNames.add(userName);
    this.displayNames.add(person.displayName);
    this.givenNames.add(person.givenName);
    this.familyNames.add(person.familyName);
    this.externalIds.add(person.externalId);
    if (person.externalId !== '') this.hasExternalIds = true;
    this.#states.add(person.active === null ? states.unknown : person.active ? states.active : states.inactive);
  }

  /** The owner of an entry of `emails`. */
  owner(email: number): number {
    return this.#owners.at(email);
  }

  active(row: number): boolean | null {
    const state = this.#states.at(row);
    return state === states.unknown ? null : state === states.active;
  }
}

/** Adds the rows of Control Hub's file. @param names the attributes of its columns */
export function controlHubRows(names: readonly string[], people: WebexPeople): (cells: readonly string[]) => void {
  const column = (name: string) => names.indexOf(name);
  const [userName, displayName, givenName] = [column('userName'), column('displayName'), column('givenName')];
  const [familyName, status] = [column('familyName'), column('status')];
  // One object for all rows: a million objects would cost a second of garbage collection.
  const person = { ...emptyPerson };
  let last = '';
  return (cells) => {
    person.userName = cells[userName] ?? '';
    person.displayName = cells[displayName] ?? '';
    person.givenName = cells[givenName] ?? '';
    person.familyName = cells[familyName] ?? '';
    const now = cells[status] ?? '';
    if (now !== last) {
      last = now;
      person.active = readStatus(now);
    }
    people.add(person);
  };
}

const emptyPerson = {
  userName: '',
  displayName: '',
  givenName: '',
  familyName: '',
  externalId: '',
  emails: [],
  active: null as boolean | null,
};

/** Control Hub's "User Status" in English. People who have not yet accepted an invitation are neither. */
function readStatus(status: string): boolean | null {
  const text = status.trim();
  if (/^(active|verified)$/i.test(text)) return true;
  return /^(inactive|deactivated|suspended)$/i.test(text) ? false : null;
}
