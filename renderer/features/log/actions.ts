import type { LogFilter } from '../../../shared/contract';
import { announce, currentTranslator } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { changeLog, closedLog, logState } from './state';

export async function openLog(): Promise<void> {
  changeLog({ ...closedLog, open: true });
  await read();
}

export function closeLog(): void {
  changeLog(closedLog);
}

/** Shows all entries or the troubles only; the present ones stay until the others are there. */
export async function filterLog(filter: LogFilter): Promise<void> {
  changeLog({ filter });
  await read();
}

/** @returns whether the shown entries were copied */
export async function copyLog(): Promise<boolean> {
  const result = await request((main) => main['log.copy']());
  changeLog({ failure: result.ok ? null : result.failure });
  if (result.ok) announce('app.copiedWhat', { what: currentTranslator().t('log.title') });
  return result.ok;
}

export async function showLogFile(): Promise<void> {
  const result = await request((main) => main['log.show']());
  changeLog({ failure: result.ok ? null : result.failure });
}

async function read(): Promise<void> {
  const { filter } = logState();
  const result = await request(async (main) => ({ ok: true as const, value: await main['log.read']({ filter }) }));
  // The dialog was closed, or another filter chosen.
  if (!logState().open || logState().filter !== filter) return;
  if (!result.ok) return changeLog({ failure: result.failure });
  changeLog({ view: result.value, failure: null });
  announce('log.count', { count: result.value.entries.length });
}
