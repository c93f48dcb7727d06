import type { Bridge, MappingSource, PreflightStep, PreflightView, Result } from '../../../shared/contract';
import { say } from '../../lib/actions';
import { ask, bridge } from '../../lib/bridge';
import { keepRows, showTab } from '../mappings/actions';
import { changeSample } from '../mappings/preview/state';
import { workbench } from '../mappings/state';
import { changePreflight, initialPreflight, type PreflightJob, preflight } from './state';

const id = () => workbench().setupId ?? '';

/** Shows what there is of this setup's comparison, and follows what runs. @returns a function that stops following */
export function followPreflight(): () => void {
  void ask(async (main) => ({ ok: true, value: await main['preflight.open']({ id: id() }) })).then((result) => {
    if (!result.ok) return;
    const same = JSON.stringify(result.value) === JSON.stringify(preflight().view);
    changePreflight(same ? {} : { ...initialPreflight, view: result.value });
  });
  return bridge().on('preflight.progress', onProgress);
}

function onProgress(step: PreflightStep): void {
  changePreflight(({ running }) => (running ? { running: { ...running, step } } : {}));
}

export async function chooseEntraFile(): Promise<void> {
  if (await run('entraFile', (main) => main['preflight.chooseEntra']({ id: id() }))) await compareIfReady();
}

export async function chooseWebexFile(): Promise<void> {
  if (await run('webexFile', (main) => main['preflight.chooseWebex']({ id: id() }))) await compareIfReady();
}

export async function readWebex(): Promise<void> {
  if (await run('webexPeople', (main) => main['preflight.readWebex']({ id: id() }))) await compareIfReady();
  else await refresh();
}

/** Compares with the table as it is now. */
export async function compare(): Promise<void> {
  if (!(await run('match', (main) => main['preflight.compare']({ id: id() })))) return;
  const { summary } = preflight().view;
  if (!summary) return;
  const { matches, differsInCase, duplicates } = summary.counts;
  say('preflight.said', { matches: matches + differsInCase, duplicates });
}

export async function cancelPreflight(): Promise<void> {
  await bridge()['preflight.cancel']();
}

export async function exportPeople(): Promise<void> {
  const { verdict, search } = preflight();
  changePreflight({ running: { job: 'export', step: null }, failed: null, saved: null });
  const result = await ask((main) => main['preflight.export']({ verdict, search }));
  changePreflight({ running: null, ...(result.ok ? {} : { failed: { job: 'export', failure: result.failure } }) });
  if (!result.ok || !result.value) return;
  changePreflight({ saved: result.value });
  say('preflight.saved', { file: result.value.fileName });
}

/** Shows what the mappings give for a person of the list. */
export async function tryOn(index: number): Promise<void> {
  const result = await ask((main) => main['preflight.person']({ index }));
  if (!result.ok || !result.value) return;
  changeSample(result.value);
  showTab('preview');
}

/** Takes the recommended source over into the table, and compares again. */
export async function takeOver(attribute: string): Promise<void> {
  const source: MappingSource = { kind: 'attribute', name: attribute };
  const rows = workbench().view?.mappings ?? [];
  const changed = rows.map((row) => (row.target.toLowerCase() === 'username' ? { ...row, source } : row));
  if (await keepRows(changed)) await compare();
}

async function compareIfReady(): Promise<void> {
  const { entra, webex } = preflight().view;
  if (entra && webex) await compare();
}

async function refresh(): Promise<void> {
  const result = await ask(async (main) => ({ ok: true, value: await main['preflight.open']({ id: id() }) }));
  if (result.ok) changePreflight({ view: result.value });
}

async function run(job: PreflightJob, call: (main: Bridge) => Promise<Result<PreflightView | null>>): Promise<boolean> {
  if (preflight().running) return false;
  changePreflight({ running: { job, step: null }, failed: null, saved: null });
  const result = await ask(call);
  if (!result.ok) {
    const cancelled = result.failure.code === 'preflight.cancelled';
    changePreflight({ running: null, failed: cancelled ? null : { job, failure: result.failure } });
    return false;
  }
  changePreflight({ running: null, ...(result.value ? { view: result.value } : {}) });
  return result.value !== null;
}
