import type { MessagePort } from 'node:worker_threads';
import type { PreflightProgress } from '../../../../shared/contract';
import { attempt, FailureError } from '../../../core/lib/failure';
import type { CompileExpression } from '../../../core/people/values';
import type { Answer, FromWorker, Job, JobAnswer, JobMessage, ToWorker } from './messages';
import { PreflightService } from './service';

/** Minimum time between two progress messages, in milliseconds. */
const progressPause = 100;

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
        return service.entraFile(message.ask, signal);
      case 'webexFile':
        return service.webexFile(message.ask, signal);
      case 'webexNobody':
        return service.webexNobody();
      case 'webexPeople':
        return service.webexPeople(message.ask);
      case 'match':
        return service.match(message.ask, signal);
      case 'query':
        return service.query(message.ask);
      case 'person':
        return service.person(message.ask);
      case 'export':
        return service.export(message.ask, signal);
    }
  };

  port.on('message', (message: ToWorker | JobMessage) => {
    if ('cancel' in message) {
      jobs.abort(new FailureError('preflight.cancelled'));
      jobs = new AbortController();
      return;
    }
    const asksOnly = message.job === 'query' || message.job === 'person';
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
