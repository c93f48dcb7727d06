import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProvisioningStatus } from '../../../shared/enums/practice-entra';
import { writeAtomically } from '../../core/lib/atomic-file';
import { personId, practiceDomain } from './people';
import { people } from './people-table';

/** The file's name as Entra's portal saves it. */
const fileName = 'ProvisioningLogs_sample.json';

interface Sample {
  readonly status: ProvisioningStatus;
  readonly action: string;
  readonly code?: string;
  readonly reason?: string;
  /** Of the step that did not succeed. */
  readonly step?: Readonly<Record<string, string>>;
}

const created: Sample = { status: 'success', action: 'create' };
const scope = { IsInProvisioningScope: 'True', SkipReason: 'NotEffectivelyEntitled' };

/** What happens to which people of the table, from its beginning on: the causes that a real log has most often. */
const samples: readonly (readonly [count: number, sample: Sample])[] = [
  [
    5,
    {
      status: 'failure',
      action: 'update',
      code: 'DuplicateTargetEntries',
      reason: 'More than one object in Cisco Webex matches the userName of this user.',
    },
  ],
  [
    2,
    {
      status: 'failure',
      action: 'create',
      code: 'EntryJoiningPropertyValueIsMissing',
      reason: 'The matching attribute userName has no value.',
    },
  ],
  [
    3,
    {
      status: 'failure',
      action: 'create',
      code: 'TooManyRequests',
      reason: 'Cisco Webex answered 429. The operation will be retried.',
    },
  ],
  [
    1,
    {
      status: 'failure',
      action: 'create',
      code: 'WebexPracticeLimit',
      reason: 'A code that only the practice log has.',
    },
  ],
  [
    4,
    {
      status: 'skipped',
      action: 'other',
      step: { IsActive: 'True', 'Assigned to the application': 'False', ...scope },
    },
  ],
  [2, { status: 'skipped', action: 'other', step: { IsActive: 'False', ...scope } }],
  [6, { status: 'skipped', action: 'other', step: { SkipReason: 'RedundantExport' } }],
];

/** A provisioning log as Microsoft Graph answers it, with the people of the practice organization. */
export function sampleLog(now: Date): string {
  const plan = samples.flatMap(([count, sample]) => Array.from({ length: count }, () => sample));
  const value = people.map(([mailbox, , , displayName], index) =>
    event(mailbox, displayName, plan[index] ?? created, new Date(now.getTime() - (index + 1) * 60_000)),
  );
  // One user was created in the next cycle.
  const [mailbox = '', , , displayName = ''] = people[plan.findIndex(({ code }) => code === 'TooManyRequests')] ?? [];
  const later = event(mailbox, displayName, created, now);
  return `${JSON.stringify({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#auditLogs/provisioning', value: [later, ...value] }, null, 2)}\n`;
}

/** @returns the path of the written file */
export async function writeSampleLog(folder: string, now = new Date()): Promise<string> {
  const path = join(folder, fileName);
  // Before the first practice setup there is none.
  await mkdir(folder, { recursive: true });
  await writeAtomically(path, sampleLog(now));
  return path;
}

function event(mailbox: string, displayName: string, { status, action, code, reason, step }: Sample, at: Date) {
  const userPrincipalName = `${mailbox}@${practiceDomain}`;
  const id = personId(`entra ${userPrincipalName}`);
  const application = { id: personId('application'), displayName: 'Cisco Webex' };
  return {
    id: personId(`event ${id} ${at.toISOString()}`),
    activityDateTime: at.toISOString(),
    changeId: personId(`change ${id} ${at.toISOString()}`),
    provisioningAction: action,
    provisioningStatusInfo: {
      status,
      errorInformation: code ? { errorCode: code, reason, recommendedAction: null } : null,
    },
    provisioningSteps: [
      { name: 'EntryImport', provisioningStepType: 'import', status: 'success', description: '', details: {} },
      ...(step ? [{ name: 'Scoping', provisioningStepType: 'scoping', status, description: '', details: step }] : []),
    ],
    servicePrincipal: application,
    targetSystem: application,
    sourceIdentity: { identityType: 'User', id, displayName, details: { UserPrincipalName: userPrincipalName } },
    targetIdentity: { identityType: 'User', id: '', displayName: '', details: {} },
  };
}
