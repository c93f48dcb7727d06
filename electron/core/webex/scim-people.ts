import type { WebexPeopleView } from '../../../shared/contract';
import { maximumPeople } from '../../../shared/enums/limits';
import type { HttpClient } from '../http/client';
import type { Waiting } from '../http/retry';
import { type ListKind, ListReading } from './list-reading';
import { type ScimCredentials, usersPage } from './scim';
import { readPeoplePage } from './scim-page';
import type { WebexPerson } from './webex-person';

export interface PeopleReadingPorts {
  /** Receives a page's people; the next page is requested after it resolves. */
  onPeople(people: readonly WebexPerson[]): Promise<void> | void;
  onProgress?(view: WebexPeopleView): void;
  /** An attempt is delayed, as after 429. */
  onWait?(waiting: Waiting): void;
}

const people: ListKind<WebexPerson> = {
  most: maximumPeople,
  request: usersPage,
  read: readPeoplePage,
  withSafeTexts: (person, safe) => ({
    ...person,
    userName: safe(person.userName),
    displayName: safe(person.displayName),
    givenName: safe(person.givenName),
    familyName: safe(person.familyName),
    externalId: safe(person.externalId),
    emails: person.emails.map(safe),
  }),
  repeating: 'people.repeating',
  incomplete: 'people.incomplete',
  empty: 'people.none',
};

/** Reads all people in Webex, as `ListReading` does. */
export class PeopleReading {
  readonly #reading: ListReading<WebexPerson>;

  /** @param credentials called before each request, so that a replaced token is no longer used */
  constructor(http: HttpClient, credentials: () => Promise<ScimCredentials>, ports: PeopleReadingPorts) {
    const { onWait } = ports;
    this.#reading = new ListReading(people, http, credentials, {
      onItems: (page) => ports.onPeople(page),
      onProgress: () => ports.onProgress?.(this.view()),
      ...(onWait ? { onWait } : {}),
    });
  }

  view(): WebexPeopleView {
    const { items, ...read } = this.#reading.read;
    return { people: items, ...read };
  }

  /** As `ListReading.run`, with `people.repeating`, `people.incomplete` and `people.none`. */
  run(signal: AbortSignal) {
    return this.#reading.run(signal);
  }
}
