import type { UnreconciledSetup } from '../../shared/contract';
import { removeStaleTempFiles } from '../core/lib/atomic-file';
import { toFailure } from '../core/lib/failure';
import { lazy } from '../core/lib/lazy';
import type { Services } from '../services/services';
import { setAppMenu } from './app-menu';
import { Container } from './container';
import { loadDefinition } from './features';
import type { CallChannel } from './ipc';
import { loadOnSignal } from './load-on-signal';
import { logAnswer, logCall } from './log-entries';
import { logUnexpected } from './log-errors';
import { programIsWhole } from './program-check';
import { quitCleanly } from './quit';
import { createServices, type ServicesOptions } from './services';

/** Delay between the start and reconciling the keychain with the records, in milliseconds. */
const reconcilingDelayMs = 1500;
/** Upper bound on the time until the program's files are checked, in milliseconds. */
const checkingDelayMs = 500;
/** The only channel that does not wait for that check: what the first page shows has no token. */
const firstChannel = 'app.start';

/** Builds the services and features, and disposes of them at quitting. @returns the handler of the page's calls */
export async function compose(options: ServicesOptions): Promise<CallChannel> {
  const { log } = options;
  const services = await createServices(options);
  const container = new Container(services, loadDefinition, (channel, thrown) => logUnexpected(log, thrown, channel));
  const whole = lazy(() => programIsWhole(options));
  setTimeout(() => void whole(), checkingDelayMs).unref();
  // Automatic copies are loaded at the first record that is written.
  loadOnSignal(services.recordWritten, () => container.feature('copies'));
  // Delayed, so that the start page is shown first.
  const begin = async () => {
    await whole();
    const reconciled = reconcile(services);
    void reconciled.then(() => container.feature('orphaned-tokens')).then((orphans) => orphans.started?.());
    void container.feature('copies').then((copies) => copies.started?.());
    // Those of settings and lists; records and copies have folders of their own.
    void removeStaleTempFiles(options.data);
  };
  setTimeout(() => void begin(), reconcilingDelayMs).unref();
  const jobs = [
    () => container.dispose(),
    () => services.clipboard.clear(),
    () => services.clouds.close(),
    () => services.http.close(),
  ];
  quitCleanly(jobs, services);
  // Its texts take a moment, which the first answer does not wait for, and which has passed when the page shows it.
  const setMenu = lazy(async () => setAppMenu(services));
  return async (feature, channel, request) => {
    if (channel !== firstChannel) await whole();
    logCall(log, channel, request);
    const answer = await container.answer(feature, channel, request);
    if (!setMenu.loaded) setImmediate(() => void setMenu());
    try {
      logAnswer(log, channel, request, answer);
    } catch (thrown) {
      // An answer that the log does not understand is still the answer.
      logUnexpected(log, thrown, channel);
    }
    return answer;
  };
}

/** Reconciles the keychain with the records, and reports failures to the page. */
async function reconcile({ setups, send }: Services): Promise<void> {
  const failed = await setups
    .reconcileAll()
    .catch((thrown: unknown): UnreconciledSetup[] => [{ id: '', name: '', failure: toFailure(thrown) }]);
  if (failed.length) send('setups.unreconciled', failed);
}
