import { z } from 'zod';
import { GraphError, notFound } from '../graph-error';
import { created, noContent } from '../http';
import { newRun } from '../job-run';
import { jobView } from '../job-view';
import { templatesAreThere } from '../late-app';
import { context, entity, page } from '../odata/collection';
import { appOf, jobOf, type Route } from '../route';
import { hasCredentials } from '../secrets';
import { readBody, shape } from '../shape';
import type { EnterpriseApp, EntraState, Job } from '../state';
import { synchronizationTemplates } from '../templates';
import { webexSchema } from '../webex-schema';

const jobsPath = '/servicePrincipals/{servicePrincipal}/synchronization/jobs';
const collection = (app: EnterpriseApp) => `servicePrincipals('${app.id}')/synchronization/jobs`;
const newJob = shape('synchronizationJob', { templateId: z.string() });

export const jobRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: jobsPath,
    permission: 'readSynchronization',
    run(state, call) {
      const app = appOf(state, call);
      addSecondJob(state, app);
      const views = [...app.jobs.values()].map((job) => jobView(job, hasCredentials(app.secrets)));
      return page(views, call.query, call.links, { context: collection(app) });
    },
  },
  {
    method: 'POST',
    path: jobsPath,
    permission: 'changeSynchronization',
    run(state, call) {
      const app = appOf(state, call);
      const { templateId } = readBody(newJob, call.body);
      const isThere = templatesAreThere(state, app) && synchronizationTemplates.some(({ id }) => id === templateId);
      if (!isThere) throw notFound(templateId);
      if (app.jobs.has(jobId(state, app, templateId)))
        throw new GraphError(409, 'Request_MultipleObjectsWithSameKeyValue', 'The job exists.');
      const job = addJob(state, app, templateId);
      return created({
        '@odata.context': context(call.links, `${collection(app)}/$entity`),
        ...jobView(job, hasCredentials(app.secrets)),
      });
    },
  },
  {
    method: 'GET',
    path: `${jobsPath}/{job}`,
    permission: 'readSynchronization',
    run(state, call) {
      const { app, job } = jobOf(state, call);
      return entity(jobView(job, hasCredentials(app.secrets)), call.query, call.links, { context: collection(app) });
    },
  },
  {
    method: 'DELETE',
    path: `${jobsPath}/{job}`,
    permission: 'changeSynchronization',
    run(state, call) {
      const { app, job } = jobOf(state, call);
      app.jobs.delete(job.id);
      return noContent();
    },
  },
];

/** `<template>.<tenant without hyphens>.<application id>` */
function jobId({ tenant }: EntraState, app: EnterpriseApp, templateId: string): string {
  return `${templateId}.${tenant.id.replaceAll('-', '')}.${app.appId}`;
}

function addJob(state: EntraState, app: EnterpriseApp, templateId: string): Job {
  const job: Job = {
    id: jobId(state, app, templateId),
    templateId,
    schema: webexSchema(state.newId),
    run: newRun,
    settings: [{ name: 'QuarantineTooManyDeletesThreshold', value: '500' }],
    entries: new Map(),
    onDemandAt: [],
  };
  app.jobs.set(job.id, job);
  return job;
}

/** With `twoJobs`, an application with a job has another one. */
function addSecondJob(state: EntraState, app: EnterpriseApp): void {
  if (!state.faults.has('twoJobs') || app.jobs.size !== 1) return;
  const other = synchronizationTemplates.find(({ id }) => !app.jobs.has(jobId(state, app, id)));
  if (other) addJob(state, app, other.id);
}
