import type { MappingsView, PlanEntry } from '../../../../shared/contract';
import type { GroupPlan } from '../../../../shared/enums';
import { announce } from '../../../lib/actions';
import { request } from '../../../lib/bridge';
import { returnFocus } from '../../../lib/focus-history';
import { change } from '../../../lib/store';
import { changeWorkbench, initialWorkbench, workbench } from '../state';

/** Ticks are recorded one after the other: each request follows the answer to the one before. */
let earlier: Promise<void> = Promise.resolve();
let waiting = 0;

/** Resolves when every tick so far is in the record. */
export function ticksRecorded(): Promise<void> {
  return earlier;
}

/** Reads the mappings of a setup for its step. @returns null when they cannot be read, which the page shows */
export async function readMappings(id: string): Promise<MappingsView | null> {
  await earlier;
  const view = await request((main) => main['mappings.open']({ id }));
  const choices = await request(async (main) => ({ ok: true, value: await main['mappings.choices']() }));
  if (!view.ok) change({ notice: view.failure });
  if (!view.ok || !choices.ok) return null;
  const kept = workbench().setupId === id ? workbench() : initialWorkbench;
  if (waiting === 0) changeWorkbench({ ...kept, setupId: id, view: view.value, choices: choices.value });
  return view.value;
}

/** Ticks an entry of the checklist off, or on again. The page follows at once: writing the record can take a moment. */
export function tick(key: string, entered: boolean): Promise<void> {
  const id = workbench().setupId ?? '';
  showTick(key, entered);
  waiting += 1;
  earlier = earlier.then(async () => {
    const result = await request((main) => main['mappings.enter']({ id, key, entered }));
    waiting -= 1;
    if (!result.ok) change({ notice: result.failure });
    if (workbench().setupId !== id || waiting > 0) return;
    // The table itself stays, and with it what other parts of the page show of it.
    if (result.ok) changeWorkbench(({ view }) => (view ? { view: { ...view, plan: result.value.plan } } : {}));
    else showTick(key, !entered);
    const entries = workbench().view?.plan.entries ?? [];
    announce('export.hand.progress', { done: entries.filter(({ done }) => done).length, count: entries.length });
    // An entry that was entered, and left the plan again, goes with its tick.
    returnFocus();
  });
  return earlier;
}

/** Records what is planned for the mapping of groups, and shows it. */
export async function planGroups(groups: GroupPlan): Promise<void> {
  const id = workbench().setupId ?? '';
  const result = await request((main) => main['mappings.planGroups']({ id, groups }));
  if (!result.ok) return change({ notice: result.failure });
  if (workbench().setupId !== id) return;
  changeWorkbench(({ view }) => (view ? { view: { ...view, plan: result.value.plan } } : {}));
  announce('groups.plan.said');
}

/** The entries that are not ticked off. */
export function openEntries(view: MappingsView): readonly PlanEntry[] {
  return view.plan.entries.filter(({ done }) => !done);
}

function showTick(key: string, done: boolean): void {
  changeWorkbench(({ view }) => {
    if (!view) return {};
    const entries = view.plan.entries.map((entry) => (entry.key === key ? { ...entry, done } : entry));
    return { view: { ...view, plan: { ...view.plan, entries } } };
  });
}
