import type { ConflictPolicy, SetupSummary } from '../../../shared/contract';
import { announce, attempt } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { refreshSetup } from '../../lib/navigation';
import { state } from '../../lib/store';
import { resultTitle } from './result-text';
import { changeCopies, copies } from './state';

/** The setups to copy; null: all of the space. */
function wantedIds(): readonly string[] | null {
  const { scope, setup, chosen } = copies();
  if (scope === 'this' && setup) return [setup.id];
  return scope === 'chosen' ? [...chosen] : null;
}

/** Why the copies cannot be saved yet. */
export function missing(setups: readonly SetupSummary[]): 'formats' | 'setups' | null {
  if (copies().formats.size === 0) return 'formats';
  return (wantedIds()?.length ?? setups.length) === 0 ? 'setups' : null;
}

/** Asks for a folder; saves at once unless files with these names exist. */
export async function planCopies(): Promise<void> {
  const { formats, locale, to, flow } = copies();
  if (flow.kind !== 'choosing') return;
  changeCopies({ flow: { kind: 'planning' } });
  const { space, settings } = state();
  const wanted = { space, ids: wantedIds(), formats: [...formats], locale: locale ?? settings.locale, to };
  const result = await request((main) => main['copies.plan'](wanted));
  if (copies().flow.kind !== 'planning') return;
  if (!result.ok) return changeCopies({ flow: { kind: 'choosing', failure: result.failure } });
  const plan = result.value;
  if (!plan) return changeCopies({ flow: { kind: 'choosing', failure: null } });
  if (plan.taken === 0) return saveCopies('keepBoth', plan.files);
  changeCopies({ flow: { kind: 'confirming', plan } });
}

export async function saveCopies(taken: ConflictPolicy, total: number): Promise<void> {
  changeCopies({ flow: { kind: 'saving', progress: { done: 0, total, name: '' } } });
  announce('copies.saving');
  const forget = bridge().on('copies.progress', (progress) => {
    if (copies().flow.kind === 'saving') changeCopies({ flow: { kind: 'saving', progress } });
  });
  const result = await request((main) => main['copies.save']({ taken }));
  forget();
  if (!result.ok) return changeCopies({ flow: { kind: 'choosing', failure: result.failure } });
  changeCopies({ flow: { kind: 'ended', result: result.value } });
  // Its record can have got a saved calendar file.
  if (state().setup && copies().formats.has('calendar')) await refreshSetup();
  const { id, values } = resultTitle(result.value);
  announce(id, values);
}

/** Cancels the saving; the result lists the copies saved so far. */
export async function cancelCopies(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['copies.cancel']() }));
}

export async function showCopies(): Promise<void> {
  await attempt((main) => main['copies.show']());
}

/** Returns to the choice of copies. */
export function chooseAgain(): void {
  changeCopies({ flow: { kind: 'choosing', failure: null } });
}

/** Closes the dialog unless a saving runs. */
export function closeCopies(): void {
  const { kind } = copies().flow;
  if (kind === 'saving' || kind === 'planning') return;
  changeCopies({ open: false });
}
