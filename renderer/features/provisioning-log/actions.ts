import type { Bridge, ProvisioningLogView, Result } from '../../../shared/contract';
import { maximumLogParts } from '../../../shared/enums/provisioning-log';
import { announce } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { change, pageBelow, state, useApp } from '../../lib/store';
import { changeProvisioningLog, initialProvisioningLog, provisioningLog } from './state';

/** Counts the logs and the visits, so that late answers are dropped. */
let turns = 0;

/** Opens the page; leaving it leads back to where it was opened, and forgets the log. */
export function showProvisioningLog(): void {
  const { route } = state();
  const from = pageBelow(route);
  if (from.page === 'provisioningLog') {
    change({ route: from, notice: null });
    return;
  }
  change({ route: { page: 'provisioningLog', from }, notice: null });
  // Other pages can be opened from anywhere, for example the real setups from the banner of practice mode.
  const stop = useApp.subscribe((app) => {
    if (pageBelow(app.route).page === 'provisioningLog') return;
    stop();
    void forget();
  });
}

export function leaveProvisioningLog(): void {
  const { route } = state();
  if (route.page === 'provisioningLog') change({ route: route.from, notice: null });
}

/** Ends reading; the page is then as at first. */
export async function forget(): Promise<void> {
  turns += 1;
  changeProvisioningLog({ ...initialProvisioningLog, text: provisioningLog().text });
  await request(async (main) => ({ ok: true, value: await main['provisioningLog.close']() }));
}

export function followReading(): () => void {
  return bridge().on('provisioningLog.progress', (progress) =>
    changeProvisioningLog(({ reading }) => (reading ? { reading: { progress } } : {})),
  );
}

export function chooseLog(): Promise<void> {
  return read((main) => main['provisioningLog.choose']());
}

export function readSample(): Promise<void> {
  return read((main) => main['provisioningLog.sample']());
}

const logName = /\.(?:csv|json)$/i;

/** Opens the page and reads dropped files, if one of them is a provisioning log. @returns whether one is */
export async function readDroppedLog(files: readonly File[]): Promise<boolean> {
  if (files.length > maximumLogParts || !files.every(({ name }) => logName.test(name))) return false;
  const isLog = await request(async (main) => ({ ok: true, value: await main.dropLog(files) }));
  if (!isLog.ok || !isLog.value) return false;
  showProvisioningLog();
  await read((main) => main['provisioningLog.readDropped']());
  return true;
}

async function read(call: (main: Bridge) => Promise<Result<ProvisioningLogView | null>>): Promise<void> {
  turns += 1;
  const turn = turns;
  changeProvisioningLog({ reading: { progress: null }, failure: null });
  const result = await request(call);
  if (turn !== turns) return;
  if (!result.ok) {
    const { text, explained } = provisioningLog();
    return changeProvisioningLog({ ...initialProvisioningLog, text, explained, failure: result.failure });
  }
  changeProvisioningLog({ reading: null });
  // The system's dialog was cancelled.
  if (!result.value) return;
  const [first] = result.value.applications;
  const { text } = provisioningLog();
  changeProvisioningLog({ ...initialProvisioningLog, text, view: result.value });
  const users = (first?.causes ?? []).reduce((sum, { kind, users }) => sum + (kind === 'act' ? users : 0), 0);
  announce('provisioningLog.said.read', { events: result.value.events, users });
  await showApplication(first?.name ?? '');
}

/** Shows the causes of an application, and opens the first one. */
export async function showApplication(application: string): Promise<void> {
  const causes = provisioningLog().view?.applications.find(({ name }) => name === application)?.causes ?? [];
  changeProvisioningLog({ application });
  await openCause(causes[0]?.key ?? '');
}

/** Opens a cause, and reads its users. */
export async function openCause(cause: string): Promise<void> {
  const { application } = provisioningLog();
  changeProvisioningLog({ cause, users: null, search: '', saved: null });
  if (cause === '') return;
  const turn = turns;
  const users = await request((main) => main['provisioningLog.users']({ application, key: cause }));
  const now = provisioningLog();
  if (turn !== turns || now.cause !== cause || now.application !== application) return;
  changeProvisioningLog(users.ok ? { users: users.value } : { failure: users.failure });
}

export async function saveUsers(): Promise<void> {
  const { application, cause } = provisioningLog();
  const turn = turns;
  const saved = await request((main) => main['provisioningLog.save']({ application, key: cause }));
  if (turn !== turns || provisioningLog().cause !== cause) return;
  if (!saved.ok) return changeProvisioningLog({ failure: saved.failure });
  if (!saved.value) return;
  changeProvisioningLog({ saved: saved.value });
  announce('provisioningLog.users.saved', { file: saved.value.fileName });
}

/** Explains the pasted text. */
export async function explainText(): Promise<void> {
  const { text } = provisioningLog();
  const explained = await request(async (main) => ({
    ok: true,
    value: await main['provisioningLog.explain']({ text }),
  }));
  if (!explained.ok) return changeProvisioningLog({ failure: explained.failure });
  changeProvisioningLog({ explained: explained.value });
  announce('provisioningLog.paste.said', { count: explained.value.length });
}
