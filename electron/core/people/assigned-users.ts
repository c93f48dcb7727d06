import type { AssignedCounts } from '../../../shared/contract';
import { booleanOf } from './booleans';
import type { EntraPeople } from './entra-people';
import { textOf } from './store/text-column';

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** How the Entra admin center names a group in a column of types, in its languages. */
const group = /group|grupp|grupo|groep|skupin|группа|グループ|그룹|组|組/i;

/** Other members of a group, and other principals of an application: Entra sends none of them to Webex. */
const other = /device|computer|contact|serviceprincipal|application/i;

/** The users who are assigned to the application, of one or several lists. */
export class AssignedUsers {
  readonly #ids = new Set<string>();
  readonly #names = new Set<string>();
  #users = 0;
  #groups = 0;

  /** A list names users by their objectId, so that the objectIds of Entra's people are needed. */
  get hasIds(): boolean {
    return this.#ids.size > 0;
  }

  get counts(): AssignedCounts {
    return { users: this.#users, groups: this.#groups };
  }

  /**
   * Adds the rows of a list. A group among them counts as a group: its members are in none of its columns.
   * @param names the attributes of the list's columns
   */
  rows(names: readonly string[]): (cells: readonly string[]) => void {
    const principal = names.indexOf('principalId');
    const members = ['member', 'userPrincipalName', principal < 0 ? 'objectId' : 'principalId'];
    const columns = members.map((name) => names.indexOf(name)).filter((index) => index >= 0);
    const [type, isGroup] = [names.indexOf('memberType'), names.indexOf('isGroup')];
    return (cells) => {
      if (other.test(cells[type] ?? '')) return;
      if (group.test(cells[type] ?? '') || booleanOf(cells[isGroup] ?? '')) this.#groups += 1;
      else if (columns.filter((column) => this.#add(cells[column] ?? '')).length > 0) this.#users += 1;
    };
  }

  /** Takes over what another list has. */
  addAll(other: AssignedUsers): void {
    for (const id of other.#ids) this.#ids.add(id);
    for (const name of other.#names) this.#names.add(name);
    this.#users += other.#users;
    this.#groups += other.#groups;
  }

  /** 1 for each person of Entra's file who is assigned. */
  among(people: EntraPeople): Uint8Array {
    const assigned = new Uint8Array(people.length);
    for (let row = 0; row < people.length; row += 1) {
      const isAssigned =
        this.#names.has(textOf(people.originalName(row)).trim().toLowerCase()) ||
        (this.#ids.size > 0 && this.#ids.has(people.text('objectId', row).trim().toLowerCase()));
      if (isAssigned) assigned[row] = 1;
    }
    return assigned;
  }

  #add(cell: string): boolean {
    const text = cell.trim().toLowerCase();
    if (guid.test(text)) this.#ids.add(text);
    else if (/^[^\s:]+@[^\s:]+$/.test(text)) this.#names.add(text);
    else return false;
    return true;
  }
}
