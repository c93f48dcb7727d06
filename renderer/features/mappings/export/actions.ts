import type { Bridge, MappingsFormat, Result } from '../../../../shared/contract';
import { announce, currentTranslator } from '../../../lib/actions';
import { request } from '../../../lib/bridge';
import { change, state } from '../../../lib/store';
import { changeWorkbench, workbench } from '../state';
import { changeExport, type ExportSection, exporting, initialExport } from './state';

/** Follows the table: removes results of an earlier table, and plans the chosen schema again. */
export async function followMappings(): Promise<void> {
  const { setupId, view } = workbench();
  const id = setupId ?? '';
  const mappings = view?.mappings ?? null;
  if (exporting().setupId !== id) changeExport({ ...initialExport, setupId: id, mappings });
  else if (exporting().mappings !== mappings) changeExport({ mappings, saved: null, trouble: null, imported: null });
  const result = await request((main) => main['schema.plan']({ id }));
  if (workbench().setupId !== id || workbench().view?.mappings !== view?.mappings) return;
  changeExport(
    result.ok ? { schema: result.value } : { schema: null, trouble: { section: 'schema', failure: result.failure } },
  );
}

/** Saves the table in a file that the administrator chooses. */
export async function saveTable(format: MappingsFormat): Promise<void> {
  const saved = await work('table', (main, id) => main['mappings.export']({ id, format }));
  if (!saved) return;
  changeExport({ saved: { section: 'table', file: saved } });
  announce('export.saved.said');
}

/** Puts the table on the clipboard. @returns whether it is there */
export async function copyTable(format: 'table' | 'markdown'): Promise<boolean> {
  const result = await request((main) => main['mappings.copy']({ id: workbench().setupId ?? '', format }));
  changeExport({ trouble: result.ok ? null : { section: 'table', failure: result.failure } });
  if (result.ok) announce('app.copiedWhat', { what: currentTranslator().t(`export.copied.${format}`) });
  return result.ok;
}

/** Imports a table from a file; the import can be undone. */
export async function importTable(): Promise<void> {
  const before = workbench().view?.mappings ?? [];
  const view = await work('import', (main, id) => main['mappings.import']({ id }));
  if (!view) return;
  changeExport({ mappings: view.mappings, saved: null, imported: view.mappings.length });
  changeWorkbench(({ past }) => ({ view, past: [...past, before], future: [] }));
  announce('export.imported', { count: view.mappings.length });
}

/** Lets the downloaded schema be chosen. An unusable file keeps the earlier choice. */
export async function chooseSchema(): Promise<void> {
  const schema = await work('schema', (main, id) => main['schema.choose']({ id }));
  if (!schema) return;
  changeExport({ schema, saved: null });
  announce('export.plan.said', { count: schema.plan.changes.length });
}

export async function writeSchema(): Promise<void> {
  const saved = await work('schema', (main, id) => main['schema.write']({ id }));
  if (!saved) return;
  changeExport({ saved: { section: 'schema', file: saved } });
  announce('export.saved.said');
}

export function showSaved(path: string): void {
  void request((main) => main['files.showSaved']({ path }));
}

/** Runs one file operation and shows its failure beside the button. @returns null after a failure or a cancelled dialog */
async function work<T>(
  section: ExportSection,
  call: (main: Bridge, id: string) => Promise<Result<T | null>>,
): Promise<T | null> {
  const id = workbench().setupId ?? '';
  if (state().busy) return null;
  change({ busy: 'mappings', notice: null });
  changeExport({ working: section, trouble: null });
  const result = await request((main) => call(main, id));
  change({ busy: null });
  changeExport({ working: null });
  if (!result.ok) changeExport({ trouble: { section, failure: result.failure } });
  return result.ok ? result.value : null;
}
