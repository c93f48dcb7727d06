import type { MessagePort } from 'node:worker_threads';
import type { CopiesProgress, Locale, Result } from '../../../../shared/contract';
import { setDateRegion } from '../../../../shared/texts/environment';
import { translator } from '../../../../shared/texts/i18n';
import { attempt, FailureError, unwrap } from '../../../core/lib/failure';
import type { SetupRecord } from '../../../core/setup/record';
import { type CopiesPlan, planCopies } from '../plan';
import { type SavePorts, saveCopies } from '../save-copies';
import { saveVersion } from '../save-version';
import type { Answer, FromWorker, Job, JobAnswer, JobMessage, ToWorker } from './messages';

/** Minimum time between two progress messages, in milliseconds. */
const progressIntervalMs = 100;

type Given = SetupRecord | null | Uint8Array;

/** Answers the messages of `CopiesWorker`; one job at a time. */
export function serveCopies(port: MessagePort): void {
  const post = (message: FromWorker | JobAnswer) => port.postMessage(message);
  const waiting = new Map<number, { resolve(given: Result<Given>): void; reject(reason: unknown): void }>();
  let lastNeed = 0;
  let ending = new AbortController();
  let planned: { plan: CopiesPlan; locale: Locale } | null = null;

  const need = (request: { record: number } | { print: string }): Promise<Result<Given>> =>
    new Promise((resolve, reject) => {
      lastNeed += 1;
      waiting.set(lastNeed, { resolve, reject });
      post({ need: lastNeed, ...request });
    });

  /** Aborts the running job and rejects its pending requests. */
  const cancel = () => {
    const reason = new FailureError('copy.stopped', { reason: 'cancelled' });
    ending.abort(reason);
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const ports: SavePorts = {
    recordAt: async (index) => {
      const given = unwrap(await need({ record: index }));
      return given instanceof Uint8Array ? null : given;
    },
    print: async (html) => {
      const given = unwrap(await need({ print: html }));
      if (given instanceof Uint8Array) return given;
      throw new FailureError('copy.notPrinted', { reason: 'empty' });
    },
    onProgress: throttled((progress) => post({ progress })),
  };

  const run = async (message: JobMessage): Promise<Answer<Job>> => {
    ending = new AbortController();
    const { signal } = ending;
    if (message.job === 'plan') {
      const { task, locale, dateRegion } = message.request;
      // The thread lives on while the settings change.
      setDateRegion(dateRegion);
      const plan = await planCopies(task, translator(locale), ports.recordAt, signal);
      planned = { plan, locale };
      return { files: plan.names.flat().length, taken: plan.taken };
    }
    if (message.job === 'version') return saveVersion(message.request.task, translator(message.request.task.locale));
    if (!planned) throw new FailureError('step.notReached');
    const { plan, locale } = planned;
    planned = null;
    return saveCopies(plan, message.request.taken, translator(locale), ports, signal);
  };

  port.on('message', (message: ToWorker | JobMessage) => {
    if ('cancel' in message) return cancel();
    if ('need' in message) {
      waiting.get(message.need)?.resolve(message.given);
      waiting.delete(message.need);
      return;
    }
    void attempt(() => run(message)).then((result) => post({ id: message.id, result }));
  });
}

/** Reports the first progress at once, then the latest one at most every `progressIntervalMs`. */
function throttled(report: (progress: CopiesProgress) => void): (progress: CopiesProgress) => void {
  let latest: CopiesProgress | null = null;
  let timer: NodeJS.Timeout | null = null;
  const pause = () => {
    timer = setTimeout(() => {
      timer = null;
      if (!latest) return;
      report(latest);
      latest = null;
      pause();
    }, progressIntervalMs);
  };
  return (progress) => {
    latest = progress;
    if (timer) return;
    report(progress);
    latest = null;
    pause();
  };
}
