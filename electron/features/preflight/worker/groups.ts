import { basename } from 'node:path';
import type { GroupsFileView, PreflightProgress } from '../../../../shared/contract';
import { maximumGroups } from '../../../../shared/enums/limits';
import { FailureError } from '../../../core/lib/failure';
import {
  compareGroups,
  type GroupResult,
  groupSteps,
  groupsWindow,
  type NamedGroup,
} from '../../../core/people/groups';
import { groupsFile } from '../../../core/people/users-file/groups-file';
import { readUsersFile } from '../../../core/people/users-file/users-file';
import { paceFor } from '../../../core/people/yielder';
import { readingFile } from './files';
import type { Answer, JobRequest } from './messages';

/** The groups of one comparison, with its jobs and queries. Groups are far fewer than people, so they are plain objects. */
export class GroupService {
  readonly #onProgress: (progress: PreflightProgress) => void;
  #entra: NamedGroup[] | null = null;
  #webex: NamedGroup[] = [];
  #result: GroupResult | null = null;

  constructor(onProgress: (progress: PreflightProgress) => void) {
    this.#onProgress = onProgress;
  }

  /** @throws FailureError `usersFile.*`, `preflight.cancelled` */
  async file({ path }: JobRequest<'groupsFile'>, signal: AbortSignal): Promise<GroupsFileView> {
    const file = basename(path);
    const groups: NamedGroup[] = [];
    const view = await readingFile(path, (bytes, size) =>
      readUsersFile({
        ...{ bytes, file, signal },
        kind: groupsFile,
        open: (names) => {
          const [name, id] = [names.indexOf('displayName'), names.indexOf('objectId')];
          return (cells) => {
            if (groups.length === maximumGroups) throw new FailureError('usersFile.tooLarge', { file });
            groups.push({ displayName: cells[name] ?? '', objectId: (cells[id] ?? '').trim() });
          };
        },
        onProgress: (rows, read) => this.#onProgress({ job: 'groupsFile', rows, bytes: read, totalBytes: size }),
      }),
    ).catch((thrown: unknown) => {
      const isEmpty = thrown instanceof FailureError && thrown.failure.code === 'usersFile.empty';
      throw isEmpty ? new FailureError('usersFile.noGroups', { file }) : thrown;
    });
    this.#entra = groups;
    this.#result = null;
    const { list = 'otherList', repeatedColumns, findings, incomplete } = view;
    return { groups: groups.length, list, repeatedColumns, findings, ...(incomplete ? { incomplete } : {}) };
  }

  clear(): null {
    this.#webex = [];
    this.#result = null;
    return null;
  }

  /** Adds groups of Webex. */
  add({ groups }: JobRequest<'webexGroups'>): null {
    this.#result = null;
    for (const { displayName } of groups) this.#webex.push({ displayName });
    return null;
  }

  /** @throws FailureError `step.notReached` without Entra's list, `preflight.cancelled` */
  async match(signal: AbortSignal): Promise<Answer<'matchGroups'>> {
    const [entra, webex] = [this.#entra, this.#webex];
    if (!entra) throw new FailureError('step.notReached');
    const totalRows = groupSteps(entra, webex);
    let rows = 0;
    const pace = paceFor(signal, (more) => {
      rows += more;
      this.#onProgress({ job: 'matchGroups', rows, totalRows, bytes: 0 });
    });
    this.#result = await compareGroups(entra, webex, pace);
    return this.#result.summary;
  }

  /** @throws FailureError `step.notReached` */
  query(query: JobRequest<'groups'>): Answer<'groups'> {
    if (!this.#result) throw new FailureError('step.notReached');
    return groupsWindow(this.#result, query);
  }
}
