import type { AutomaticCopiesView, Bridge, Result } from '../../../shared/contract';
import { announce, attempt } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { change } from '../../lib/store';
import { changeAutomatic, followAutomatic } from './automatic-state';

export async function readAutomatic(): Promise<void> {
  followAutomatic(await bridge()['automaticCopies.view']());
}

export async function chooseAutomaticFolder(): Promise<void> {
  if (await askAutomatic((main) => main['automaticCopies.choose']())) announce('automatic.started');
}

export async function changeAutomaticCopies(
  wanted: Partial<Pick<AutomaticCopiesView, 'keep' | 'locale'>>,
): Promise<void> {
  await askAutomatic((main) => main['automaticCopies.change'](wanted));
}

export async function stopAutomatic(): Promise<void> {
  if (await askAutomatic((main) => main['automaticCopies.stop']())) announce('automatic.stopped');
}

export async function retryAutomatic(): Promise<void> {
  await askAutomatic((main) => main['automaticCopies.retry']());
}

export async function showAutomatic(): Promise<void> {
  await attempt((main) => main['automaticCopies.show']());
}

export function closeAutomatic(): void {
  changeAutomatic({ open: false });
}

/** @returns false when it failed, or when a dialog was cancelled */
async function askAutomatic(call: (main: Bridge) => Promise<Result<AutomaticCopiesView | null>>): Promise<boolean> {
  const result = await request(call);
  if (!result.ok) change({ notice: result.failure });
  else if (result.value) followAutomatic(result.value);
  return result.ok && result.value !== null;
}
