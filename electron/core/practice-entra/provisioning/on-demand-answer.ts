import type { EnterpriseApp } from '../state';
import { sourceDirectory } from '../webex-schema';
import type { Outcome } from './outcome';

/** The name that the other form of the answer has for a key. */
const statusInfoKey = 'Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo';

/**
 * The answer of on-demand provisioning in its two forms: a result with one object, or a name with a list of them. Both are texts
 * of JSON (Microsoft Graph, "provisionOnDemand", and Microsoft Learn, "Configure cross-tenant synchronization").
 */
export function onDemandAnswer(
  outcomes: readonly Outcome[],
  app: EnterpriseApp,
  changeIds: readonly string[],
  isList: boolean,
) {
  const values = outcomes.map((outcome, at) => onDemandValue(outcome, app, changeIds[at] ?? ''));
  if (isList) return { key: statusInfoKey, value: JSON.stringify(values) };
  const [first] = outcomes;
  const { problem } = first ?? {};
  const details = problem ? { errorCode: problem.code, errorMessage: problem.message } : {};
  return {
    key: JSON.stringify({ result: first?.status ?? 'Skipped', details }),
    value: JSON.stringify(values[0] ?? {}),
  };
}

function onDemandValue(outcome: Outcome, app: EnterpriseApp, changeId: string) {
  const { subject, status, problem } = outcome;
  const isFailure = status === 'Failure';
  return {
    action: `${outcome.action.slice(0, 1).toUpperCase()}${outcome.action.slice(1)}`,
    changeId,
    startTime: timeOf(outcome.began),
    endTime: timeOf(outcome.ended),
    modifiedProperties: outcome.modified,
    provisioningSteps: outcome.steps.map(({ name, type, status: stepStatus, description, at, details }) => ({
      name,
      type,
      status: stepStatus,
      description,
      timestamp: timeOf(at),
      details,
    })),
    reportableIdentifier: subject.name,
    statusInfo: {
      status,
      errorCode: isFailure ? (problem?.code ?? null) : null,
      reason: isFailure ? (problem?.message ?? null) : null,
      additionalDetails: null,
      errorCategory: isFailure ? 'NonServiceFailure' : null,
      recommendedAction: null,
    },
    sourceIdentity: { id: subject.id, type: subject.type, displayName: subject.displayName, details: null },
    sourceSystem: { id: null, name: sourceDirectory, details: null },
    targetIdentity: { id: outcome.targetId, type: outcome.targetType, displayName: null, details: null },
    targetSystem: { id: null, name: app.displayName, details: null },
  };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
