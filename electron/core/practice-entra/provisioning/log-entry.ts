import type { EnterpriseApp, EntraState, Job, LogEntry } from '../state';
import { sourceDirectory } from '../webex-schema';
import type { Outcome } from './outcome';

/** The event of an outcome (Microsoft Graph, "provisioningObjectSummary"). @param cycleId of the cycle that it belongs to */
export function logEntry(
  { tenant, newId }: EntraState,
  app: EnterpriseApp,
  job: Job,
  cycleId: string,
  outcome: Outcome,
): LogEntry {
  const { subject, problem, status } = outcome;
  return {
    id: newId(),
    activityDateTime: new Date(outcome.ended).toISOString(),
    changeId: newId(),
    cycleId,
    durationInMilliseconds: outcome.ended - outcome.began,
    initiatedBy: { id: '', displayName: 'Azure AD Provisioning Service', initiatorType: 'system' },
    jobId: job.id,
    modifiedProperties: outcome.modified,
    provisioningAction: outcome.action,
    provisioningStatusInfo: {
      status: status.toLowerCase(),
      errorInformation:
        status === 'Failure' && problem
          ? {
              additionalDetails: null,
              errorCategory: 'nonServiceFailure',
              errorCode: problem.code,
              reason: problem.message,
              recommendedAction: null,
            }
          : null,
    },
    provisioningSteps: outcome.steps.map(({ name, type, status: stepStatus, description, details }) => ({
      name,
      provisioningStepType: type.toLowerCase(),
      status: stepStatus.toLowerCase(),
      description,
      details,
    })),
    servicePrincipal: { id: app.id, displayName: app.displayName },
    sourceIdentity: {
      id: subject.id,
      displayName: subject.displayName,
      identityType: subject.type,
      details: subject.type === 'User' ? { UserPrincipalName: subject.name } : {},
    },
    sourceSystem: { id: tenant.id, displayName: sourceDirectory, details: {} },
    targetIdentity: {
      id: outcome.targetId ?? '',
      displayName: '',
      identityType: outcome.targetType,
      details: {},
    },
    targetSystem: {
      id: app.id,
      displayName: app.displayName,
      details: {
        ApplicationId: app.appId,
        ServicePrincipalId: app.id,
        ServicePrincipalDisplayName: app.displayName,
      },
    },
    tenantId: tenant.id,
  };
}

/** The newest entry is the first. */
export function addToLog({ log }: EntraState, entry: LogEntry): void {
  log.unshift(entry);
  if (log.length > mostEntries) log.length = mostEntries;
}

const mostEntries = 10_000;
