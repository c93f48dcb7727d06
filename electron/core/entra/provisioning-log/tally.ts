import type {
  CauseKind,
  ProvisioningApplication,
  ProvisioningCause,
  ProvisioningCauseView,
  ProvisioningLogUser,
  ProvisioningLogUsers,
} from '../../../../shared/contract';
import { inOrder } from '../../../../shared/enums/in-order';
import { maximumListedUsers } from '../../../../shared/enums/provisioning-log';
import { causeOf, kindOf } from './codes';
import type { LogEvent } from './event';

/** Upper bounds: a log of Entra has some applications and some dozen codes. */
const mostApplications = 200;
const mostCauses = 300;
const mostCodes = 12;

interface Cause {
  readonly key: string;
  readonly cause: ProvisioningCause | null;
  readonly codes: Map<string, number>;
  events: number;
  sample: string;
  readonly users: UserOfCause[];
}

/** A user or group of an application. */
interface User {
  readonly id: string;
  readonly name: string;
  readonly group: boolean;
  /** The last success in milliseconds; -Infinity: none, or without a date. */
  succeededAt: number;
  /** The causes of the user as a list: nearly all users have one or none, so no map is needed to find one. */
  causes: UserOfCause | null;
}

interface UserOfCause {
  readonly user: User;
  readonly cause: Cause;
  readonly next: UserOfCause | null;
  events: number;
  at: number | null;
  text: string;
}

interface Application {
  readonly name: string;
  events: number;
  succeeded: number;
  readonly causes: Map<string, Cause>;
  readonly users: Map<string, User>;
}

const kinds = inOrder<CauseKind>({ act: true, unknown: true, check: true, wait: true, fine: true });

/** Counts the events of a log by application and cause, and the users of each. */
export class LogTally {
  events = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  readonly #applications = new Map<string, Application>();

  add(event: LogEvent): void {
    this.events += 1;
    if (event.at !== null) {
      this.#from = Math.min(this.#from, event.at);
      this.#to = Math.max(this.#to, event.at);
    }
    const application = this.#application(event.application);
    application.events += 1;
    const user = userOf(application, event);
    if (event.status !== 'success') {
      addCause(application, event, user);
      return;
    }
    application.succeeded += 1;
    if (user && event.at !== null && event.at > user.succeededAt) user.succeededAt = event.at;
  }

  /** The first and the last event; null: none has a date. */
  get period(): { readonly from: string; readonly to: string } | null {
    if (this.#from > this.#to) return null;
    return { from: new Date(this.#from).toISOString(), to: new Date(this.#to).toISOString() };
  }

  /** Webex first, since the log of a tenant has every application, then by events. */
  applications(): readonly ProvisioningApplication[] {
    return [...this.#applications.values()]
      .sort((a, b) => Number(isWebex(b)) - Number(isWebex(a)) || b.events - a.events)
      .map((each) => ({
        name: each.name,
        events: each.events,
        succeeded: each.succeeded,
        users: each.users.size,
        causes: [...each.causes.values()].map(viewOf).sort(inImportance),
      }));
  }

  /** The users of a cause; those to mend first, in the order of their names. @param limit null: all */
  users(application: string, key: string, limit: number | null = maximumListedUsers): ProvisioningLogUsers {
    const users = (this.#applications.get(application)?.causes.get(key)?.users ?? []).map(userView);
    users.sort((a, b) => Number(a.solved) - Number(b.solved) || compare(a.name || a.id, b.name || b.id));
    return { users: limit === null ? users : users.slice(0, limit), total: users.length };
  }

  #application(name: string): Application {
    const wanted = this.#applications.size < mostApplications || this.#applications.has(name) ? name : '';
    const known = this.#applications.get(wanted);
    if (known) return known;
    const added: Application = { name: wanted, events: 0, succeeded: 0, causes: new Map(), users: new Map() };
    this.#applications.set(wanted, added);
    return added;
  }
}

/** The user of an event; null: the event names none. */
function userOf({ users }: Application, { user: { id, name, group } }: LogEvent): User | null {
  const key = id || name.toLowerCase();
  if (key === '') return null;
  const known = users.get(key);
  if (known) return known;
  const added: User = { id, name, group, succeededAt: Number.NEGATIVE_INFINITY, causes: null };
  users.set(key, added);
  return added;
}

function addCause({ causes }: Application, { code, text, status, at }: LogEvent, user: User | null): void {
  const known = causeOf(code, text);
  // Without a code, what failed and what was skipped are two different things.
  const key = known ?? `? ${code || status}`;
  let cause = causes.get(key) ?? (causes.size < mostCauses ? undefined : causes.values().next().value);
  if (!cause) {
    cause = { key, cause: known, codes: new Map(), events: 0, sample: '', users: [] };
    causes.set(key, cause);
  }
  cause.events += 1;
  cause.sample ||= text;
  const times = cause.codes.get(code);
  if (code && (times || cause.codes.size < mostCodes)) cause.codes.set(code, (times ?? 0) + 1);
  if (user) addUser(cause, user, at, text);
}

function addUser(cause: Cause, user: User, at: number | null, text: string): void {
  let known = user.causes;
  while (known && known.cause !== cause) known = known.next;
  if (!known) {
    user.causes = { user, cause, next: user.causes, events: 1, at, text };
    cause.users.push(user.causes);
    return;
  }
  known.events += 1;
  if (at !== null && (known.at === null || at > known.at)) {
    known.at = at;
    known.text = text;
  }
}

function viewOf({ key, cause, codes, events, sample, users }: Cause): ProvisioningCauseView {
  let solved = 0;
  for (const user of users) if (isSolved(user)) solved += 1;
  return {
    key,
    cause,
    kind: kindOf(cause),
    codes: [...codes].sort(([, a], [, b]) => b - a).map(([code]) => code),
    events,
    users: users.length - solved,
    solved,
    sample,
  };
}

function inImportance(a: ProvisioningCauseView, b: ProvisioningCauseView): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.users - a.users || b.events - a.events;
}

function userView(one: UserOfCause): ProvisioningLogUser {
  const { user, events, at, text } = one;
  const { id, name, group } = user;
  return {
    id,
    name,
    group,
    events,
    lastAt: at === null ? null : new Date(at).toISOString(),
    text,
    solved: isSolved(one),
  };
}

function isSolved({ user, at }: UserOfCause): boolean {
  return at !== null && user.succeededAt > at;
}

function isWebex({ name }: Application): boolean {
  return /webex/i.test(name);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
