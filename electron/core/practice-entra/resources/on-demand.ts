import { z } from 'zod';
import { FailureError } from '../../lib/failure';
import { badRequest, GraphError, notFound } from '../graph-error';
import { ok } from '../http';
import { context } from '../odata/collection';
import { addToLog, logEntry } from '../provisioning/log-entry';
import { onDemandAnswer } from '../provisioning/on-demand-answer';
import { type Outcome, OutcomeBuilder } from '../provisioning/outcome';
import { syncGroup } from '../provisioning/sync-group';
import { syncUser } from '../provisioning/sync-user';
import { TargetDown } from '../provisioning/target';
import { type ProvisioningWork, workOf } from '../provisioning/work';
import { type Call, jobOf, type Route } from '../route';
import { readBody, shape } from '../shape';
import type { EntraState, Job } from '../state';

const member = shape('synchronizationJobSubject', {
  objectId: z.string(),
  objectTypeName: z.string(),
});
const subject = shape('synchronizationJobSubject', {
  links: shape('synchronizationLinkedObjects', { members: z.array(member).max(5).nullish() }).nullish(),
  objectId: z.string(),
  objectTypeName: z.string(),
});
/** The parameters of the action "provisionOnDemand". */
const onDemand = shape('provisionOnDemand', {
  parameters: z.array(
    shape('synchronizationJobApplicationParameters', { ruleId: z.string(), subjects: z.array(subject) }),
  ),
});

/** Microsoft's limit: 5 requests in 10 seconds. */
const mostRequests = 5;
const windowSeconds = 10;

export const onDemandRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/servicePrincipals/{servicePrincipal}/synchronization/jobs/{job}/provisionOnDemand',
    permission: 'changeSynchronization',
    async run(state, call) {
      const { app, job } = jobOf(state, call);
      limit(state, job);
      const subjects = subjectsOf(job, call);
      const work = workIn(state, call);
      const activity = state.newId();
      const outcomes: Outcome[] = [];
      for (const each of subjects) outcomes.push(await provision(work, each.objectId, each.objectTypeName));
      const entries = outcomes.map((outcome) => logEntry(state, app, job, activity, outcome));
      for (const entry of entries) addToLog(state, entry);
      const changeIds = entries.map(({ changeId }) => String(changeId));
      return ok({
        '@odata.context': context(call.links, 'microsoft.graph.stringKeyStringValuePair'),
        ...onDemandAnswer(outcomes, app, changeIds, state.faults.has('onDemandList')),
      });
    },
  },
];

/** @throws GraphError 429 after too many requests */
function limit({ now }: EntraState, job: Job): void {
  const at = now().getTime();
  job.onDemandAt = job.onDemandAt.filter((time) => at - time < windowSeconds * 1000);
  if (job.onDemandAt.length >= mostRequests)
    throw new GraphError(429, 'TooManyRequests', 'Too many requests', { 'Retry-After': String(windowSeconds) });
  job.onDemandAt.push(at);
}

/** @throws GraphError 400 unless the rule is one of the job */
function subjectsOf({ schema }: Job, { body }: Call) {
  const { parameters } = readBody(onDemand, body);
  for (const { ruleId } of parameters)
    if (!schema.synchronizationRules.some(({ id }) => id === ruleId))
      throw new GraphError(400, 'RequestParameterInvalid', `The rule '${ruleId}' is not one of the job.`);
  return parameters.flatMap(({ subjects }) => subjects);
}

function workIn(state: EntraState, call: Call): ProvisioningWork {
  const { app, job } = jobOf(state, call);
  try {
    const work = workOf(state, app, job);
    if (work) return work;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    throw new GraphError(400, 'SchemaInvalid', 'The schema has no mapping of users.');
  }
  throw new GraphError(400, 'CredentialsMissing', 'The credentials are missing.');
}

async function provision(work: ProvisioningWork, id: string, kind: string): Promise<Outcome> {
  const { directory, now } = work.state;
  const user = directory.users.get(id);
  const group = directory.groups.get(id);
  if (!user && !group) throw notFound(id);
  try {
    if (user && /^user$/i.test(kind)) return await syncUser(work, user);
    if (group && work.groups && /^group$/i.test(kind)) return await syncGroup(work, group, work.groups.targetType);
  } catch (thrown) {
    if (!(thrown instanceof TargetDown)) throw thrown;
    const { displayName } = user ?? group ?? { displayName: '' };
    const name = user?.userPrincipalName ?? displayName;
    const type = user ? 'User' : 'Group';
    const built = new OutcomeBuilder({ id, type, name, displayName }, work.users.targetType, now);
    const { code, message } = thrown.error;
    // The connection's own step shows only when it fails.
    built.step('TestConnection', 'Import', message, { ErrorCode: code }, 'Failure');
    return built.failed('other', code, message);
  }
  throw badRequest(`The object '${id}' is not a ${kind} that the job provisions.`);
}
