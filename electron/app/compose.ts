import type { UnreconciledSetup } from '../../shared/contract';
import { toFailure } from '../core/lib/failure';
import type { Services } from '../services/services';
import { Container } from './container';
import { loadDefinition } from './features';
import type { Answer } from './ipc';
import { quitCleanly } from './quit';
import { createServices, type ServicesOptions } from './services';

/** How long after the start the keychain is brought in line with the records; milliseconds. */
const reconcilingDelayMs = 1500;

/** Builds what stands behind the page, and sees to its end. @returns what answers the page's calls */
export async function compose(options: ServicesOptions): Promise<Answer> {
  const services = await createServices(options);
  const container = new Container(services, loadDefinition);
  followRecords(services, container);
  // The start page does not wait for this.
  setTimeout(() => {
    void reconcile(services);
    void container.feature('copies').then((copies) => copies.started?.());
  }, reconcilingDelayMs).unref();
  quitCleanly([
    () => container.dispose(),
    () => services.clipboard.clear(),
    () => services.clouds.close(),
    () => services.http.close(),
  ]);
  return (feature, channel, request) => container.answer(feature, channel, request);
}

/** Brings the keychain in line with the records, and tells the page what could not be done. */
async function reconcile({ setups, send }: Services): Promise<void> {
  const failed = await setups
    .settleAll()
    .catch((thrown: unknown): UnreconciledSetup[] => [{ id: '', name: '', failure: toFailure(thrown) }]);
  if (failed.length) send('setups.unreconciled', failed);
}

/** Automatic copies are loaded at the first record that is written, which they have not heard of by then. */
function followRecords({ recordWritten }: Services, container: Container): void {
  const stop = recordWritten.listen((id) => {
    stop();
    void container.feature('copies').then(() => recordWritten.emit(id));
  });
}
