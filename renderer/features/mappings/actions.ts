import type { AttributeMapping, MappingsView } from '../../../shared/contract';
import { announce, runExclusive, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { goTo } from '../../lib/navigation';
import { sourceText } from '../../lib/source-text';
import { change, state, type WorkbenchTab } from '../../lib/store';
import { emptyMapping } from './empty-mapping';
import { ticksRecorded } from './plan/actions';
import { changeWorkbench, initialWorkbench, type MappingDraft, type MappingRows, workbench } from './state';

/** Opens the workbench of the open setup. */
export async function openWorkbench(tab: WorkbenchTab = 'mappings'): Promise<void> {
  const id = setupId();
  await ticksRecorded();
  const view = await runExclusive('open', (main) => main['mappings.open']({ id }));
  if (view?.ok && (await adoptMappings(id, view.value))) showTab(tab);
}

/** Shows the mappings of a setup. Another setup begins with an empty undo history and no unsaved edits. */
async function adoptMappings(id: string, view: MappingsView): Promise<boolean> {
  const choices = await request(async (main) => ({ ok: true, value: await main['mappings.choices']() }));
  if (!choices.ok) return false;
  const kept = workbench().setupId === id ? workbench() : initialWorkbench;
  changeWorkbench({ ...kept, setupId: id, view, choices: choices.value });
  return true;
}

/** Opens a tab of the workbench, which leads back to the step of the comparison if it was opened from there. */
export function showTab(tab: WorkbenchTab): void {
  const { route } = state();
  const compared =
    route.page === 'workbench'
      ? route.from === 'checkDuplicates'
      : route.page === 'setup' && route.step === 'checkDuplicates';
  change({ route: { page: 'workbench', tab, ...(compared ? { from: 'checkDuplicates' } : {}) }, notice: null });
}

export function leaveWorkbench(): void {
  const { route } = state();
  goTo((route.page === 'workbench' && route.from) || 'attributeMappings');
}

/** Saves a changed table; the change can be undone. */
export async function keepRows(rows: MappingRows): Promise<boolean> {
  const before = workbench().view?.mappings ?? [];
  const kept = await send(rows);
  if (kept) changeWorkbench(({ past }) => ({ past: [...past, before], future: [] }));
  return kept;
}

export async function undo(): Promise<void> {
  const { past, view } = workbench();
  const before = past.at(-1);
  if (!before || !view || !(await send(before))) return;
  changeWorkbench(({ future }) => ({ past: past.slice(0, -1), future: [...future, view.mappings] }));
  announce('workbench.undone');
}

export async function redo(): Promise<void> {
  const { future, view } = workbench();
  const after = future.at(-1);
  if (!after || !view || !(await send(after))) return;
  changeWorkbench(({ past }) => ({ future: future.slice(0, -1), past: [...past, view.mappings] }));
  announce('workbench.redone');
}

export async function restoreDefaults(): Promise<void> {
  const { view, choices } = workbench();
  if (!view || !choices || !(await keepRows(choices.defaults))) return;
  announce('workbench.restored');
}

export async function removeRow(row: number): Promise<void> {
  const rows = workbench().view?.mappings ?? [];
  const target = rows[row]?.target ?? '';
  if (await keepRows(rows.filter((_, index) => index !== row))) announce('workbench.removed', { target });
}

export async function addRows(added: MappingRows): Promise<void> {
  if (await keepRows([...(workbench().view?.mappings ?? []), ...added])) {
    announce('workbench.added', { count: added.length });
  }
}

export function editRow(row: number): void {
  const mapping = workbench().view?.mappings[row];
  if (mapping) changeWorkbench({ draft: { row, mapping } });
}

/** Begins a new row: its target is chosen first. */
export function beginRow(): void {
  changeWorkbench({ draft: { row: 'target', mapping: emptyMapping } });
}

/** Opens the new row for editing, with the usual source of its target. */
export function chooseTarget(): void {
  changeWorkbench(({ draft, choices }) => {
    if (!draft || !isNewTarget(draft.mapping.target)) return {};
    const target = draft.mapping.target.trim();
    const source = choices?.targets.find(({ name }) => name === target)?.source ?? emptyMapping.source;
    return { draft: { row: 'new', mapping: { ...draft.mapping, target, source } } };
  });
}

/** Whether a new row can have this target: Entra allows one mapping for each. */
export function isNewTarget(target: string): boolean {
  const wanted = target.trim().toLowerCase();
  const rows = workbench().view?.mappings ?? [];
  return wanted !== '' && !rows.some((row) => row.target.trim().toLowerCase() === wanted);
}

export function changeDraft(part: Partial<AttributeMapping>): void {
  changeWorkbench(({ draft }) => (draft ? { draft: { ...draft, mapping: { ...draft.mapping, ...part } } } : {}));
}

export function dropDraft(): void {
  changeWorkbench({ draft: null });
}

/** Saves the edited row. Findings about it appear in the table and do not prevent saving; a new row needs a source. */
export async function keepDraft(): Promise<void> {
  const { draft } = workbench();
  if (!draft || !isComplete(draft)) return;
  if (await keepRows(withDraft(draft))) dropDraft();
}

/** Whether the edited row can be saved: a new one is not added while it would send nothing. */
export function isComplete({ row, mapping: { source, defaultValue } }: MappingDraft): boolean {
  if (row === 'target') return false;
  return row !== 'new' || sourceText(source).trim() !== '' || (source.kind === 'none' && defaultValue !== '');
}

/** The table with the edited row applied. */
export function withDraft({ row, mapping }: MappingDraft): MappingRows {
  const rows = workbench().view?.mappings ?? [];
  return typeof row === 'number' ? rows.map((each, index) => (index === row ? mapping : each)) : [...rows, mapping];
}

async function send(rows: MappingRows): Promise<boolean> {
  const id = workbench().setupId ?? '';
  const result = await runExclusive('mappings', (main) => main['mappings.change']({ id, mappings: rows }));
  if (result?.ok) changeWorkbench({ view: result.value });
  return result?.ok ?? false;
}
