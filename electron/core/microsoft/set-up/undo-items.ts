import type { UndoItem } from '../../../../shared/contract';
import type { EntraChange, UndoChange, UndoObstacle } from '../../../../shared/enums/entra-writes';
import type { RecordedWrite } from './recorded';

/** How a change is undone. */
const undoOf: Readonly<Partial<Record<EntraChange, UndoChange>>> = {
  addApplication: 'deleteApplication',
  hideFromUsers: 'showToUsers',
  createJob: 'deleteJob',
  saveConnection: 'restoreSettings',
  includeEveryone: 'restoreSettings',
  saveMappings: 'restoreMappings',
  assign: 'unassign',
  startJob: 'pauseJob',
};
/** Changes of a job, which are gone with it. */
const ofJob: readonly EntraChange[] = ['createJob', 'saveMappings', 'startJob', 'provisionPerson'];
/** What setting up does, which is offered for an undo; `saveSecrets` of a renewal has the old token beside it. */
const shownChanges: readonly EntraChange[] = [...(Object.keys(undoOf) as EntraChange[]), 'provisionPerson'];

/**
 * What can be undone, from the journal alone, the newest first. A change that failed, or was undone, or is no longer in Entra, by itself or
 * with its application or job, is not in it.
 * @param kept the jobs whose schema before the change is in memory
 */
export function undoItems(writes: readonly RecordedWrite[], kept: ReadonlySet<string>): UndoItem[] {
  const undone = new Set(writes.flatMap(({ undoes, end }) => (undoes && end?.result === 'done' ? [undoes] : [])));
  const goneJobs = namesOf(writes, 'deleteJob', 'createJob', jobOf);
  const goneApplications = namesOf(writes, 'deleteApplication', 'addApplication', applicationOf);
  return writes
    .filter(({ change, end, write, token, gone }) => {
      const isMade = end !== null && end.result !== 'failed';
      return shownChanges.includes(change) && isMade && !gone && !undone.has(write) && !token;
    })
    .filter((each) => !goneApplications.has(applicationOf(each)))
    .filter((each) => !(ofJob.includes(each.change) && goneJobs.has(jobOf(each))))
    .map((each) => itemOf(each, kept))
    .reverse();
}

function itemOf(each: RecordedWrite, kept: ReadonlySet<string>): UndoItem {
  const obstacle = obstacleOf(each, kept);
  return {
    write: each.write,
    change: each.change,
    at: each.at,
    application: applicationOf(each),
    target: each.target ?? '',
    unknown: each.end?.result === 'unknown',
    undo: obstacle ? null : (undoOf[each.change] ?? null),
    obstacle,
  };
}

function obstacleOf({ change, before, end, job }: RecordedWrite, kept: ReadonlySet<string>): UndoObstacle | null {
  if (change === 'provisionPerson') return 'staysInWebex';
  if (change === 'addApplication' && !end?.madeObject) return 'notCertain';
  if (change === 'createJob' && !end?.made) return 'notCertain';
  if ((change === 'saveConnection' || change === 'includeEveryone') && !before?.address) return 'goesWithApplication';
  if (change === 'saveMappings' && !kept.has(job)) return 'notKept';
  return null;
}

/** A new application has its ID from the answer. */
export function applicationOf({ change, application, end }: RecordedWrite): string {
  return change === 'addApplication' ? (end?.made ?? '') : application;
}

export function jobOf({ change, job, end }: RecordedWrite): string {
  return change === 'createJob' ? (end?.made ?? '') : job;
}

/** What was deleted, or created and is gone. */
function namesOf(
  writes: readonly RecordedWrite[],
  deletes: EntraChange,
  creates: EntraChange,
  name: (write: RecordedWrite) => string,
): ReadonlySet<string> {
  const isGone = ({ change, end, gone }: RecordedWrite) =>
    (change === deletes && end?.result === 'done') || (change === creates && gone === true);
  return new Set(writes.filter(isGone).map(name));
}
