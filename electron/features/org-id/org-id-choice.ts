import type { OrgIdReading, OrgIdSource, SetupView } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import { readOrgId } from '../../core/webex/org-id';

/** Interprets a typed Org ID, with its Tenant URL in this setup's cloud. */
export async function orgIdReading(setups: Setups, id: string, text: string): Promise<OrgIdReading> {
  return readOrgId(text, (await setups.target(id)).cloud);
}

/**
 * Saves the Org ID in the record. An Org ID that is no UUID needs the administrator's confirmation.
 * @throws FailureError `orgId.invalid` when nothing usable was given, `orgId.unconfirmed`, `record.*`
 */
export async function setOrgId(
  setups: Setups,
  choice: { id: string; text: string; source: OrgIdSource; deliberate: boolean },
): Promise<SetupView> {
  const reading = await orgIdReading(setups, choice.id, choice.text);
  if (reading.kind === 'empty' || reading.orgId === '') throw new FailureError('orgId.invalid');
  if (reading.kind === 'invalid' && !choice.deliberate) throw new FailureError('orgId.unconfirmed');
  const { id, source } = choice;
  const deliberate = reading.kind === 'invalid';
  return setups.append(id, { type: 'orgIdSet', orgId: reading.orgId, source, deliberate });
}
