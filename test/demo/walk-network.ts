import { check, expectCheck, runTest, walkToTest } from '../e2e/support/at-test';
import { goOffline } from '../e2e/support/network';
import { ownCertificate } from '../e2e/support/private-window';
import { scriptedWebex } from '../e2e/support/scripted-webex';
import type { Walk } from './stage';

/** Network errors of the connection test: an untrusted certificate, a refused connection, an unknown host, no network. */
export const networkWalk: Walk = async ({ start, webex }, look) => {
  const at = async (scimBaseUrl: string) => {
    const wizard = await start({ cloud: { ...webex.cloud, scimBaseUrl } });
    await walkToTest(wizard);
    const see = async (name: string, where: 'Network connection' | 'Certificate', title: string) => {
      await runTest(wizard, '1 check failed');
      await expectCheck(wizard, where, 'failed', title);
      await look(name, wizard.page, check(wizard.page, where));
    };
    return { wizard, see };
  };
  const secure = await scriptedWebex(await ownCertificate());
  const first = await at(`${secure.origin}/scim`);
  await first.see('an untrusted certificate', 'Certificate', 'isn’t trusted');
  await secure.close();
  await first.see('a refused connection', 'Network connection', 'refused the connection');
  await first.wizard.kill();

  const second = await at('https://nonexistent.invalid/scim');
  await second.see('an unknown name', 'Network connection', 'The name nonexistent.invalid wasn’t found');
  await goOffline(second.wizard);
  await second.see('no network', 'Network connection', 'This computer isn’t connected to a network');
};
