import type { Failure, WebexGroupsView } from '../../../shared/contract';
import { maximumGroups } from '../../../shared/enums/limits';
import { type Reply, saidIn } from '../http/answer';
import type { HttpClient } from '../http/client';
import { type ListKind, type ListPorts, ListReading } from './list-reading';
import { groupsPage, type ScimCredentials } from './scim';
import { readGroupsPage } from './scim-page';
import type { WebexGroup } from './webex-group';

/** Statuses by which a server without groups, or one that does not show them, refuses their list. */
const refused = [403, 404, 405, 501];

const groups: ListKind<WebexGroup> = {
  most: maximumGroups,
  request: groupsPage,
  read: readGroupsPage,
  withSafeTexts: ({ displayName, externalId }, safe) => ({
    displayName: safe(displayName),
    externalId: safe(externalId),
  }),
  refusal,
  repeating: 'groups.repeating',
  incomplete: 'groups.incomplete',
};

/** Old organizations may have no groups (as `classifyGroups`). A web page is not the SCIM server's answer. */
function refusal({ answer, failure }: Reply): Failure | undefined {
  if (!answer || answer.page || !refused.includes(answer.status)) return undefined;
  return { code: 'groups.refused', detail: { ...saidIn(answer), ...failure?.detail, status: answer.status } };
}

/** Reads all groups in Webex without their members, as `ListReading` does. */
export class GroupReading {
  readonly #reading: ListReading<WebexGroup>;

  /** @param credentials called before each request, so that a replaced token is no longer used */
  constructor(http: HttpClient, credentials: () => Promise<ScimCredentials>, ports: ListPorts<WebexGroup>) {
    this.#reading = new ListReading(groups, http, credentials, ports);
  }

  view(): WebexGroupsView {
    const { items, unreadable, ...read } = this.#reading.read;
    return { groups: items, unnamed: unreadable, ...read };
  }

  /** As `ListReading.run`, with `groups.repeating`, `groups.incomplete` and `groups.refused`. */
  run(signal: AbortSignal) {
    return this.#reading.run(signal);
  }
}
