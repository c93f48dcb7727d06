import { connectionTestContract } from '../../../shared/contract/connection-test';
import { copyText } from '../../platform/clipboard';
import { defineFeature } from '../../services/feature';
import { ConnectionTestService } from './connection-test-service';
import { setupReport } from './setup-report';
import { TestAll } from './test-all';

/** Testing the connection of one setup, or of all. */
export const feature = defineFeature(connectionTestContract, (services) => {
  const { setups, vault, http, send, tokensGoing, orgIdChanged, appVersion, translator } = services;
  const testing = new ConnectionTestService(setups, vault, http, (progress) => send('test.progress', progress));
  const testAll = new TestAll(setups, testing, (progress) => send('testAll.progress', progress));
  tokensGoing.listen(({ id, slot }) => testing.cancel(id, slot));
  // A result for the previous Org ID would not count.
  orgIdChanged.listen((id) => testing.cancel(id));
  return {
    handlers: {
      'test.run': ({ id, write, token }) => testing.run(id, write, token),
      'test.cancel': ({ id, token }) => testing.cancel(id, token),
      'test.copyReport': async ({ id, token = 'current' }) =>
        copyText(setupReport(await setups.view(id), token, appVersion, translator())),
      'testAll.run': ({ space }) => testAll.run(space),
      'testAll.cancel': () => testAll.cancel(),
    },
    dispose: () => {
      testAll.cancel();
      testing.close();
    },
  };
});
