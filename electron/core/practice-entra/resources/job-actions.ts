import { z } from 'zod';
import { noContent } from '../http';
import { type JobRun, paused, started } from '../job-run';
import { jobOf, type Route } from '../route';
import { readBody, shape } from '../shape';
import type { Job } from '../state';

const jobPath = '/servicePrincipals/{servicePrincipal}/synchronization/jobs/{job}';
const scopes = ['None', 'ConnectorDataStore', 'Escrows', 'Watermark', 'QuarantineState', 'Full', 'ForceDeletes'];

/** `resetScope` is a set, with commas. */
const resetScope = z.string().refine((text) => text.split(',').every((each) => scopes.includes(each.trim())));
const restart = shape('restart', {
  criteria: shape('synchronizationJobRestartCriteria', { resetScope: resetScope.nullish() }).nullish(),
});

const action = (name: string, change: (job: Job, now: number, body: unknown) => JobRun): Route => ({
  method: 'POST',
  path: `${jobPath}/${name}`,
  permission: 'changeSynchronization',
  run(state, call) {
    const { job } = jobOf(state, call);
    job.run = change(job, state.now().getTime(), call.body);
    return noContent();
  },
});

export const jobActionRoutes: readonly Route[] = [
  action('start', ({ run }, now) => started(run, now)),
  action('pause', ({ run }) => paused(run)),
  action('restart', (job, now, body) => {
    const reset = readBody(restart, body ?? {}).criteria?.resetScope ?? 'Full';
    // Without the watermark, the service looks at each user again.
    if (/Full|ConnectorDataStore/.test(reset)) job.entries.clear();
    if (/Full|QuarantineState/.test(reset)) return started(job.run, now);
    return { ...started(job.run, now), quarantine: job.run.quarantine };
  }),
];
