import type { EntraPerson, Lookup, LookupProgress, SetupView, Space } from '../../../shared/contract';
import { maximumLookupAddresses } from '../../../shared/enums/limits';
import type { MessageId } from '../../../shared/texts/i18n';
import { adopt, announce } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { filledIn, samplePeople, withAttribute } from '../mappings';
import { changeResultCheck, initialResultCheck, resultCheck } from './state';

/** Shows the result check of a setup, and follows its requests. @returns a function that stops following */
export function openResultCheck(setup: SetupView): () => void {
  const { id, orgId, lastResultCheck } = setup;
  if (resultCheck().setupId !== id || resultCheck().orgId !== orgId) {
    changeResultCheck({ ...initialResultCheck, setupId: id, orgId, address: lastResultCheck?.address ?? '' });
  }
  return bridge().on('resultCheck.progress', onProgress);
}

function onProgress({ setupId, requests }: LookupProgress): void {
  if (resultCheck().setupId !== setupId) return;
  // An event that is late by more than a second comes after the failure that it belongs to.
  changeResultCheck(({ flow }) =>
    flow.kind === 'running' || flow.kind === 'failed' ? { flow: { ...flow, requests } } : {},
  );
}

export function typeAddress(address: string): void {
  changeResultCheck({ address });
}

export function typeOthers(others: string): void {
  changeResultCheck({ others });
}

/** The addresses to look up: the first one, then the other lines that are not empty, up to the limit. */
export function addressesOf({ address, others }: { address: string; others: string }): string[] {
  const lines = [address, ...others.split(/[\n,;]/)].map((line) => line.trim()).filter(Boolean);
  return lines
    .filter((line, index) => lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === index)
    .slice(0, maximumLookupAddresses);
}

export async function lookUp(): Promise<void> {
  const { setupId, flow } = resultCheck();
  const [address, ...others] = addressesOf(resultCheck());
  if (!setupId || flow.kind === 'running' || !resultCheck().address.trim() || !address) return;
  changeResultCheck({ flow: { kind: 'running', requests: [] }, comparison: null, comparisonFailure: null });
  announce('result.running');
  const result = await request((main) => main['resultCheck.lookUp']({ id: setupId, address, others }));
  if (result.ok) adopt(result.value.setup);
  const { setupId: open, flow: ended } = resultCheck();
  if (open !== setupId) return;
  if (result.ok) {
    const isFound = result.value.outcome.kind === 'found';
    changeResultCheck({
      flow: { kind: 'ended', lookup: result.value },
      ...(isFound ? { practice: { kind: 'idle' } } : {}),
    });
    announce(outcomeTitle(result.value), outcomeValues(result.value, result.value.setup.space));
  } else if (result.failure.code === 'check.cancelled') {
    changeResultCheck({ flow: { kind: 'cancelled' } });
    announce('result.cancelled');
  } else {
    const requests = ended.kind === 'running' ? ended.requests : [];
    // Its callout is an alert.
    changeResultCheck({ flow: { kind: 'failed', failure: result.failure, requests } });
  }
}

export async function cancelLookUp(): Promise<void> {
  const { setupId } = resultCheck();
  if (setupId) await bridge()['resultCheck.cancel']({ id: setupId });
}

/** The one sentence that says what was found. */
export function outcomeTitle({ outcome }: Lookup): MessageId {
  if (outcome.kind !== 'found') return `result.${outcome.kind}`;
  const { active } = outcome.user;
  return `result.found.${active === null ? 'unknown' : active ? 'active' : 'inactive'}`;
}

export function outcomeValues({ address, outcome }: Lookup, space: Space): Record<string, string | number> {
  return {
    address,
    practice: space === 'practice' ? 'yes' : 'no',
    other: outcome.kind === 'elsewhere' ? outcome.user.userName : '',
    count: outcome.kind === 'several' ? outcome.count : 1,
  };
}

export function typeValue(name: string, text: string): void {
  changeResultCheck(({ person }) => ({ person: withAttribute(person, name, text) }));
}

export function takeValues(person: EntraPerson): void {
  changeResultCheck({ person });
}

/** Compares the user that was found with what the mappings would send for the typed values. */
export async function compareValues(): Promise<void> {
  const { setupId, person, comparing } = resultCheck();
  if (!setupId || comparing) return;
  changeResultCheck({ comparing: true, comparisonFailure: null });
  const result = await request((main) => main['resultCheck.compare']({ id: setupId, person: filledIn(person) }));
  if (resultCheck().setupId !== setupId) return;
  changeResultCheck({
    comparing: false,
    ...(result.ok ? { comparison: result.value } : { comparisonFailure: result.failure }),
  });
  if (result.ok) announce('result.values.summary', differences(result.value.values));
}

/** How many values differ, and how many were not compared. */
export function differences(values: readonly { readonly verdict: string }[]): { count: number; unclear: number } {
  const of = (...verdicts: string[]) => values.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return { count: of('different', 'differsInCase'), unclear: of('unclear', 'notReturned', 'notEntered') };
}

/** The user that practice Entra provisions. */
const practiceUser = samplePeople.employee;
export const practiceUserName = String(practiceUser.displayName);

/** Provisions the sample user with the setup's mappings, and makes them the user to look up and to compare. */
export async function provisionSample(): Promise<void> {
  const { setupId, practice } = resultCheck();
  if (!setupId || practice.kind === 'sending') return;
  changeResultCheck({ practice: { kind: 'sending' } });
  const person = practiceUser;
  const preview = await request((main) => main['mappings.preview']({ id: setupId, person }));
  const sent = preview.ok
    ? await request((main) => main['practice.provision']({ id: setupId, person, action: 'create' }))
    : preview;
  if (resultCheck().setupId !== setupId) return;
  if (!preview.ok || !sent.ok) {
    const failure = preview.ok && !sent.ok ? sent.failure : preview.ok ? null : preview.failure;
    return changeResultCheck({ practice: failure ? { kind: 'failed', failure } : { kind: 'idle' } });
  }
  const { present, status } = sent.value;
  if (!present) return changeResultCheck({ practice: { kind: 'rejected', status } });
  const row = preview.value.rows.find(({ target }) => target.toLowerCase() === 'username');
  const address = row?.value?.kind === 'value' ? String(row.value.value ?? '') : '';
  const kind = status === 409 ? 'there' : 'done';
  changeResultCheck({ practice: { kind, address }, address, person });
  announce(`result.practice.${kind}`, { name: practiceUserName, address });
}
