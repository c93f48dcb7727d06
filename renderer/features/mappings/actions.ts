import type { AttributeMapping, MappingsView } from '../../../shared/contract';
import { announce, runExclusive, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { goTo } from '../../lib/navigation';
import { change, type WorkbenchTab } from '../../lib/store';
import { changeWorkbench, initialWorkbench, type MappingRows, workbench } from './state';

/** A row that is begun anew: Entra's "Direct", nothing chosen yet. */
const emptyMapping: AttributeMapping = {
  source: { kind: 'attribute', name: '' },
  target: '',
  matching: 0,
  defaultValue: '',
  apply: 'always',
};

/** Opens the workbench of the open setup. */
export async function openWorkbench(tab: WorkbenchTab = 'mappings'): Promise<void> {
  const id = setupId();
  const view = await runExclusive('open', (main) => main['mappings.open']({ id }));
  if (view?.ok && (await adoptMappings(id, view.value))) showTab(tab);
}

/** Reads the mappings of the open setup for a page outside of the workbench. */
export async function loadMappings(): Promise<void> {
  const id = setupId();
  const view = await request((main) => main['mappings.open']({ id }));
  if (!view.ok) change({ notice: view.failure });
  else if (setupId() === id) await adoptMappings(id, view.value);
}

/** Shows the mappings of a setup. Another setup begins with an empty undo history and no unsaved edits. */
async function adoptMappings(id: string, view: MappingsView): Promise<boolean> {
  const choices = await request(async (main) => ({ ok: true, value: await main['mappings.choices']() }));
  if (!choices.ok) return false;
  const kept = workbench().setupId === id ? workbench() : initialWorkbench;
  changeWorkbench({ ...kept, setupId: id, view, choices: choices.value });
  return true;
}

export function showTab(tab: WorkbenchTab): void {
  change({ route: { page: 'workbench', tab }, notice: null });
}

export function leaveWorkbench(): void {
  goTo('attributeMappings');
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

export function editRow(row: number | null): void {
  const mapping = row === null ? emptyMapping : workbench().view?.mappings[row];
  if (mapping) changeWorkbench({ draft: { row, mapping } });
}

export function changeDraft(part: Partial<AttributeMapping>): void {
  changeWorkbench(({ draft }) => (draft ? { draft: { ...draft, mapping: { ...draft.mapping, ...part } } } : {}));
}

export function dropDraft(): void {
  changeWorkbench({ draft: null });
}

/** Saves the edited row. Findings about it appear in the table and do not prevent saving. */
export async function keepDraft(): Promise<void> {
  const { draft } = workbench();
  if (draft && (await keepRows(withDraft(draft.row, draft.mapping)))) dropDraft();
}

/** The table with the edited row applied. */
export function withDraft(row: number | null, mapping: AttributeMapping): MappingRows {
  const rows = workbench().view?.mappings ?? [];
  return row === null ? [...rows, mapping] : rows.map((each, index) => (index === row ? mapping : each));
}

async function send(rows: MappingRows): Promise<boolean> {
  const id = workbench().setupId ?? '';
  const result = await runExclusive('mappings', (main) => main['mappings.change']({ id, mappings: rows }));
  if (result?.ok) changeWorkbench({ view: result.value });
  return result?.ok ?? false;
}
