import type { MessagePort } from 'node:worker_threads';
import type { PreflightProgress } from '../../../../shared/contract';
import { attempt, FailureError } from '../../../core/lib/failure';
import type { CompileExpression } from '../../../core/people/values';
import type { Answer, FromWorker, Job, JobAnswer, JobMessage, ToWorker } from './messages';
import { PreflightService } from './service';

/** Minimum time between two progress messages, in milliseconds. */
const progressPause = 100;

/** Jobs that only ask, and so wait for none. */
const queries: readonly Job[] = ['query', 'person', 'groups'];

/** Answers the messages of `PreflightWorker`. Jobs run one after another; queries run at once. */
export function servePreflight(port: MessagePort, compile: CompileExpression): void {
  const post = (message: FromWorker | JobAnswer) => port.postMessage(message);
  const service = new PreflightService(
    compile,
    throttled((progress) => post({ progress })),
  );
  let jobs = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  const run = (message: JobMessage, signal: AbortSignal): Answer<Job> | Promise<Answer<Job>> => {
    signal.throwIfAborted();
    switch (message.job) {
      case 'entraFile':
        return service.entraFile(message.request, signal);
      case 'webexFile':
        return service.webexFile(message.request, signal);
      case 'assignedFile':
        return service.assignedFile(message.request, signal);
      case 'clearAssigned':
        return service.clearAssigned();
      case 'clearWebexPeople':
        return service.clearWebexPeople();
      case 'webexPeople':
        return service.webexPeople(message.request);
      case 'match':
        return service.match(message.request, signal);
      case 'query':
        return service.query(message.request);
      case 'person':
        return service.person(message.request);
      case 'export':
        return service.export(message.request, signal);
      case 'groupsFile':
        return service.groups.file(message.request, signal);
      case 'clearWebexGroups':
        return service.groups.clear();
      case 'webexGroups':
        return service.groups.add(message.request);
      case 'matchGroups':
        return service.groups.match(signal);
      case 'groups':
        return service.groups.query(message.request);
    }
  };

  port.on('message', (message: ToWorker | JobMessage) => {
    if ('cancel' in message) {
      jobs.abort(new FailureError('preflight.cancelled'));
      jobs = new AbortController();
      return;
    }
    const asksOnly = queries.includes(message.job);
    const { signal } = asksOnly ? new AbortController() : jobs;
    const before = asksOnly ? Promise.resolve() : last;
    const answer = before.then(() => attempt(() => run(message, signal)));
    if (!asksOnly) last = answer;
    void answer.then((result) => post({ id: message.id, result }));
  });
}

/** Reports the first progress of a job, then at most one per `progressPause`. */
function throttled(report: (progress: PreflightProgress) => void): (progress: PreflightProgress) => void {
  let at = Number.NEGATIVE_INFINITY;
  let job: PreflightProgress['job'] | undefined;
  return (progress) => {
    if (progress.job === job && performance.now() - at < progressPause) return;
    at = performance.now();
    job = progress.job;
    report(progress);
  };
}
