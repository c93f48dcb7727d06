import type { Failure } from '../../../shared/contract';
import { adopt, announce, runExclusive, runOnSetup } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { enter, refreshList } from '../../lib/navigation';
import { change, state } from '../../lib/store';

export async function createSetup(): Promise<void> {
  const result = await runExclusive('create', (main) => main['setups.create']({ space: state().space }));
  if (result?.ok) enter(result.value, 'overview');
}

/** @returns why the name was not saved, for its dialog; null when it was saved */
export async function renameSetup(id: string, name: string): Promise<Failure | null> {
  change({ busy: 'rename', notice: null });
  const result = await request((main) => main['setups.rename']({ id, name }));
  change({ busy: null });
  if (!result.ok) return result.failure;
  adopt(result.value);
  if (state().route.page === 'home') await refreshList();
  return null;
}

/** Saves the administrator's notes about a setup; an empty text removes them. */
export async function noteSetup(id: string, notes: string): Promise<boolean> {
  const noted = await runOnSetup('note', (main) => main['setups.note']({ id, notes }));
  if (noted && state().route.page === 'home') await refreshList();
  return noted;
}

export async function deleteSetup(id: string, name: string): Promise<void> {
  const result = await runExclusive('delete', (main) => main['setups.delete']({ id }));
  if (!result?.ok) return;
  await refreshList();
  announce('home.deleted', { name });
}

export async function restoreSetup(id: string, name: string): Promise<void> {
  const result = await runExclusive('restore', (main) => main['setups.restore']({ id }));
  if (!result?.ok) return;
  await refreshList();
  announce('home.restored', { name });
}
