import { groupTotals } from '../../../shared/texts/group-counts';
import { announce } from '../../lib/actions';
import { id, run } from './actions';
import { changePreflight, preflight } from './state';

export async function chooseGroupsFile(): Promise<void> {
  if (await run('groupsFile', (main) => main['preflight.chooseGroups']({ id: id() }))) await compareIfReady();
}

export async function readGroups(): Promise<void> {
  if (await run('webexGroups', (main) => main['preflight.readGroups']({ id: id() }))) await compareIfReady();
}

/** Compares the sample groups of practice mode. */
export async function compareSampleGroups(): Promise<void> {
  if (await run('sampleGroups', (main) => main['preflight.useSampleGroups']({ id: id() }))) showResult();
}

export async function compareGroups(): Promise<void> {
  if (await run('matchGroups', (main) => main['preflight.compareGroups']({ id: id() }))) showResult();
}

async function compareIfReady(): Promise<void> {
  const { entra, webex } = preflight().view.groups ?? {};
  if (entra && webex?.complete) await compareGroups();
}

function showResult(): void {
  const { summary } = preflight().view.groups ?? {};
  if (!summary) return;
  changePreflight(({ groupAnswers }) => ({ groupAnswers: groupAnswers + 1 }));
  announce('compareGroups.said', groupTotals(summary.counts));
}
