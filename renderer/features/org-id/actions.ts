import type { OrgIdReading, SetupView } from '../../../shared/contract';
import { runOnSetup, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { goTo } from '../../lib/navigation';
import { change, type OrgIdDraft, state } from '../../lib/store';

const readingDelay = 100;
const empty: OrgIdReading = { kind: 'empty' };

/** The field's value: the typed text, else the record's. */
export function draftOf(setup: SetupView, drafts: Readonly<Record<string, OrgIdDraft>>): OrgIdDraft {
  const draft = drafts[setup.id];
  if (draft) return draft;
  return { text: setup.orgId ?? '', source: 'typed', reading: empty, deliberate: false };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Stores the typed text, and interprets it shortly after the last key. */
export function typeOrgId(text: string): void {
  write({ text, source: 'typed', deliberate: false });
  clearTimeout(timer);
  timer = setTimeout(() => void read(), readingDelay);
}

/** Interprets a saved Org ID when the page opens, to show its remarks again. */
export async function readKeptOrgId(): Promise<void> {
  const { setup, orgIdDrafts } = state();
  if (!setup || orgIdDrafts[setup.id] || !setup.orgId) return;
  write({ text: setup.orgId, source: 'typed', deliberate: false });
  await read();
}

export async function takeAccountOrgId(): Promise<void> {
  const orgId = state().setup?.account?.orgId;
  if (!orgId) return;
  clearTimeout(timer);
  write({ text: orgId, source: 'account', deliberate: false });
  await read();
}

export function setDeliberate(deliberate: boolean): void {
  write({ deliberate });
}

async function read(): Promise<OrgIdReading> {
  const id = setupId();
  const text = state().orgIdDrafts[id]?.text ?? '';
  const result = await request((main) => main['orgId.read']({ id, text }));
  const isCurrent = state().orgIdDrafts[id]?.text === text;
  if (!isCurrent) return empty;
  if (result.ok) write({ reading: result.value }, id);
  else change({ notice: result.failure });
  return result.ok ? result.value : empty;
}

function write(part: Partial<OrgIdDraft>, id = setupId()): void {
  change(({ orgIdDrafts, setup }) => {
    const before = orgIdDrafts[id] ?? (setup ? draftOf(setup, orgIdDrafts) : null);
    return before ? { orgIdDrafts: { ...orgIdDrafts, [id]: { ...before, ...part } } } : {};
  });
}

/** Whether the draft can be saved without a change. */
export function canKeep({ reading, deliberate }: OrgIdDraft): boolean {
  return reading.kind === 'valid' || (reading.kind === 'invalid' && reading.orgId !== '' && deliberate);
}

/** Writes the Org ID into the record, if it is a new one, and goes on. */
export async function keepOrgId(): Promise<void> {
  const { setup, orgIdDrafts } = state();
  const draft = setup ? orgIdDrafts[setup.id] : undefined;
  if (!setup || !draft || !canKeep(draft) || draft.reading.kind === 'empty') return;
  const { text, source, deliberate, reading } = draft;
  const same = reading.orgId === setup.orgId;
  const request = { id: setup.id, text, source, deliberate: deliberate && reading.kind === 'invalid' };
  if (!same && !(await runOnSetup('orgId', (main) => main['orgId.set'](request)))) return;
  const steps = state().setup?.steps ?? [];
  const following = steps.find((step) => step.id === 'connectionTest');
  // The Org ID may be entered first: then the test still waits for the sign-in.
  goTo(following?.reached ? 'connectionTest' : (following?.waitsFor ?? 'signIn'));
}

/** The remedy of the connection test: the organization of the signed-in account. */
export async function adoptAccountOrgId(): Promise<boolean> {
  const { setup } = state();
  const orgId = setup?.account?.orgId;
  if (!setup || !orgId) return false;
  const request = { id: setup.id, text: orgId, source: 'account', deliberate: false } as const;
  const changed = await runOnSetup('orgId', (main) => main['orgId.set'](request));
  if (changed) change(({ orgIdDrafts: { [setup.id]: _, ...rest } }) => ({ orgIdDrafts: rest }));
  return changed;
}
