import type { Failure, UndoItem } from '../../../../shared/contract';
import { attempt, FailureError, toFailure } from '../../lib/failure';
import { segment } from '../graph/address';
import { plannedWrite, type WriteRequest } from '../plan/planned-write';
import { application } from './answers';
import { shownSecrets } from './connection';
import { assignments } from './people';
import type { RecordedWrite } from './recorded';
import { hiddenTag, setUpWrites } from './requests';
import { differing, restoredToWrite } from './settings';
import { type ChangeTask, change } from './task';
import { applicationOf, jobOf, undoItems } from './undo-items';

export type UndoEnd =
  | { readonly at: 'undone' | 'gone' | 'byHand' | 'skipped' | 'cancelled' }
  | { readonly at: 'stopped'; readonly step: null; readonly failure: Failure };

/**
 * Undoes one change of the journal: looks first, shows the write, makes it. What Entra no longer has is recorded as gone.
 * Never rejects: what stops it is its end.
 */
export async function undoInEntra(task: ChangeTask, id: string): Promise<UndoEnd> {
  try {
    const writes = await task.writes();
    const item = undoItems(writes, new Set(task.schemas.keys())).find(({ write }) => write === id);
    const entry = writes.find(({ write }) => write === id);
    if (!item?.undo || !entry) throw new FailureError('setUp.undone');
    mustBeTenantOf(task, entry);
    const request = await requestFor(task, item, entry);
    if (!request) return await gone(task, id);
    const decision = await task.decide(null, [plannedWrite(request, task.graphUrl)]);
    if (decision !== 'do') return { at: decision === 'byHand' ? 'byHand' : 'skipped' };
    const concern = {
      application: applicationOf(entry),
      job: jobOf(entry),
      undoes: id,
      ...(entry.target ? { target: entry.target } : {}),
    };
    const isRepeated = writes.some((each) => each.undoes === id && each.end?.result !== 'failed');
    const made = await found(() => change(task, request, concern, isRepeated).then(() => true));
    if (!made) return await gone(task, id);
    if (request.change === 'restoreSettings') await compare(task, entry, request);
    return { at: 'undone' };
  } catch (thrown) {
    if (task.signal.aborted) return { at: 'cancelled' };
    return { at: 'stopped', step: null, failure: toFailure(thrown) };
  }
}

/** The write of an undo; null: Entra does not have any more what it would undo. @throws FailureError `graph.*`, `renew.*` */
async function requestFor(task: ChangeTask, item: UndoItem, entry: RecordedWrite): Promise<WriteRequest | null> {
  const [id, job] = [applicationOf(entry), jobOf(entry)];
  switch (item.undo) {
    case 'unassign': {
      const all = await found(() => assignments(task, id));
      const there = all?.find((each) =>
        entry.end?.made ? each.id === entry.end.made : each.principalId === entry.target,
      );
      return there ? setUpWrites.unassign(id, there.id) : null;
    }
    case 'showToUsers': {
      const now = await found(() => task.graph.get(`/servicePrincipals/${segment(id)}`, application));
      return now?.tags?.includes(hiddenTag) ? setUpWrites.showToUsers(id, now.tags) : null;
    }
    case 'restoreSettings': {
      const shown = await found(() => shownSecrets(task, id));
      if (!shown || !entry.before) return null;
      return setUpWrites.secrets('restoreSettings', id, restoredToWrite(shown, entry.before, task));
    }
    case 'restoreMappings':
      return setUpWrites.schema('restoreMappings', id, job, task.schemas.get(job));
    case 'pauseJob':
      return setUpWrites.pauseJob(id, job);
    case 'deleteJob':
      return setUpWrites.deleteJob(id, job);
    case 'deleteApplication':
      return entry.end?.madeObject ? setUpWrites.deleteApplication(entry.end.madeObject) : null;
    case null:
      return null;
  }
}

async function gone({ journal }: ChangeTask, write: string): Promise<UndoEnd> {
  await journal.append({ type: 'entraChangeGone', write });
  return { at: 'gone' };
}

/** Another tenant does not have the change, and says nothing about the one that has. @throws FailureError `renew.otherTenant` */
function mustBeTenantOf(task: ChangeTask, { account: { tenantId: tenant } }: RecordedWrite): void {
  const found = task.account.tenantId;
  if (tenant !== found) throw new FailureError('renew.otherTenant', { tenant, found });
}

/** Null: it is gone. */
async function found<T>(work: () => Promise<T>): Promise<T | null> {
  const result = await attempt(work);
  if (result.ok) return result.value;
  if (result.failure.code === 'graph.notFound') return null;
  throw new FailureError(result.failure.code, result.failure.detail);
}

async function compare(task: ChangeTask, entry: RecordedWrite, { body }: WriteRequest): Promise<void> {
  const { value } = body as { value: Parameters<typeof differing>[0] };
  const keys = differing(value, await shownSecrets(task, entry.application));
  if (keys.length > 0) throw new FailureError('setUp.settingsDiffer', { keys: keys.join(', ') });
}
