import type { Bridge, MappingSource, PreflightStep, PreflightView, Result } from '../../../shared/contract';
import { announce } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { changeSample, keepRows, showTab, workbench } from '../mappings';
import { changePreflight, initialPreflight, type PreflightJob, preflight } from './state';

export const id = () => workbench().setupId ?? '';

/** Shows what there is of this setup's comparison, and follows what runs. @returns a function that stops following */
export function followPreflight(): () => void {
  own();
  void refreshPreflight();
  return bridge().on('preflight.progress', onProgress);
}

/** Replaces the state by the main process's state of this setup's comparison. */
export async function refreshPreflight(): Promise<void> {
  const setupId = own();
  const { view } = preflight();
  const result = await request(async (main) => ({ ok: true, value: await main['preflight.open']({ id: setupId }) }));
  // A job that ended meanwhile has the newer state.
  if (!result.ok || preflight().setupId !== setupId || preflight().view !== view) return;
  const same = JSON.stringify(result.value) === JSON.stringify(view);
  if (!same) changePreflight({ view: result.value, saved: null });
}

/** Makes the state that of the open workbench: another setup begins with an empty one. @returns the setup's id */
function own(): string {
  const setupId = id();
  if (preflight().setupId !== setupId) changePreflight({ ...initialPreflight, setupId });
  return setupId;
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

/** Adds a list of those who are assigned: of practice mode, or one that is selected. */
export async function addAssigned(from: 'file' | 'sample'): Promise<void> {
  const call = (main: Bridge) =>
    from === 'file'
      ? main['preflight.chooseAssigned']({ id: id() })
      : main['preflight.useSampleAssigned']({ id: id() });
  if (await run('assignedFile', call)) await compareIfReady();
}

/** Compares all of Entra's users again. */
export async function clearAssigned(): Promise<void> {
  if (await run('assignedFile', (main) => main['preflight.clearAssigned']({ id: id() }))) await compareIfReady();
}

export async function readWebex(): Promise<void> {
  if (await run('webexPeople', (main) => main['preflight.readWebex']({ id: id() }))) await compareIfReady();
}

/** Compares the sample lists of practice mode. */
export async function compareSamples(): Promise<void> {
  if (await run('samples', (main) => main['preflight.useSamples']({ id: id() }))) showResult();
}

/** Selects Entra's list again and, with a token, reads the people in Webex; the comparison follows. */
export async function compareAgain(readsWebex: boolean): Promise<void> {
  await chooseEntraFile();
  const { entra, webex } = preflight().view;
  if (entra && !webex && readsWebex) await readWebex();
}

/** Compares with the current table. @param tookOver the source of userName that was just chosen, which is announced too */
export async function compare(tookOver?: string): Promise<void> {
  if (!(await run('match', (main) => main['preflight.compare']({ id: id() })))) return;
  showResult(tookOver);
}

/** The list begins with the duplicates, if there are any. */
function showResult(tookOver?: string): void {
  const { summary } = preflight().view;
  if (!summary) return;
  const { matches, differsInCase, duplicates } = summary.counts;
  changePreflight(({ answers }) => ({
    verdict: duplicates ? 'duplicates' : 'all',
    search: '',
    answers: answers + 1,
    tried: null,
  }));
  const found = { matches: matches + differsInCase, duplicates };
  if (tookOver) announce('preflight.tookOver', { attribute: tookOver, ...found });
  else announce(summary.shortfall ? 'preflight.saidShort' : 'preflight.said', found);
}

export async function cancelPreflight(): Promise<void> {
  await bridge()['preflight.cancel']();
}

export async function exportPeople(): Promise<void> {
  const setupId = own();
  const { verdict, search } = preflight();
  changePreflight({ running: { job: 'export', step: null }, failed: null, saved: null });
  const result = await request((main) => main['preflight.export']({ id: setupId, verdict, search }));
  if (preflight().setupId !== setupId) return;
  changePreflight({ running: null, ...(result.ok ? {} : { failed: { job: 'export', failure: result.failure } }) });
  if (!result.ok || !result.value) return;
  changePreflight({ saved: result.value });
  announce('preflight.saved', { file: result.value.fileName });
}

/** Shows what the mappings give for a person of the list. @param place in the list as it is filtered, from 0 */
export async function tryOn(index: number, place: number): Promise<void> {
  const setupId = own();
  const result = await request((main) => main['preflight.person']({ id: setupId, index }));
  if (!result.ok || !result.value || id() !== setupId) return;
  changeSample(result.value);
  changePreflight({ tried: place });
  showTab('preview');
}

/** Takes the recommended source over into the table, and compares again. */
export async function takeOver(attribute: string): Promise<void> {
  const source: MappingSource = { kind: 'attribute', name: attribute };
  const rows = workbench().view?.mappings ?? [];
  const changed = rows.map((row) => (row.target.toLowerCase() === 'username' ? { ...row, source } : row));
  if (await keepRows(changed)) await compare(attribute);
}

async function compareIfReady(): Promise<void> {
  const { entra, webex } = preflight().view;
  if (entra && webex && isRead(webex)) await compare();
}

/** A list that was not read to its end is not compared. */
export function isRead(webex: NonNullable<PreflightView['webex']>): boolean {
  return webex.from === 'file' || webex.read.complete;
}

/** Runs a job of the main process, and takes over its view. @returns whether it made one */
export async function run(
  job: PreflightJob,
  call: (main: Bridge) => Promise<Result<PreflightView | null>>,
): Promise<boolean> {
  const setupId = own();
  if (preflight().running) return false;
  changePreflight({ running: { job, step: null }, failed: null, saved: null });
  const result = await request(call);
  if (preflight().setupId !== setupId) return false;
  if (!result.ok) {
    const cancelled = result.failure.code === 'preflight.cancelled';
    changePreflight({ running: null, failed: cancelled ? null : { job, failure: result.failure } });
    await refreshPreflight();
    return false;
  }
  changePreflight({ running: null, ...(result.value ? { view: result.value } : {}) });
  return result.value !== null;
}
