import type { KeychainFailureCode, TokenView } from '../../shared/contract';
import { withoutKeychain } from '../e2e/support/services';
import { startSetup, walkToEntra } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import { sendChangedSetup } from './send-changed-setup';
import type { Walk } from './stage';

const refusals: readonly (readonly [name: string, KeychainFailureCode, title: string])[] = [
  ['a locked keychain', 'keychain.locked', 'The keyring is locked'],
  ['a keychain that refuses', 'keychain.denied', 'The keyring denied access to this app'],
  ['a keychain that does not answer', 'keychain.unresponsive', 'The keyring isn’t responding'],
  ['a keychain with an error', 'keychain.failed', 'The keyring reported an error'],
  ['a token too long for Windows', 'keychain.tooLong', 'The token is too long for Windows Credential Manager'],
];

/** A keychain that fails to store a token, one that has lost it, and one that is unavailable. */
export const keychainWalk: Walk = async ({ start, webex, folder }, look) => {
  const env = withoutKeychain(folder);
  const wizard = await start({ cloud: webex.cloud, env });
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('No credential store was found on this computer');
  await look('no keychain', page);
  for (const [name, code, title] of refusals) {
    await sendChangedSetup(wizard, () => ({ unsaved: { code } }));
    await expect(alert).toContainText(title);
    await look(name, page);
  }

  await page.getByRole('button', { name: 'Keep token until I close the app' }).click();
  const card = page.getByRole('region', { name: 'Signed in' });
  await expect(card).toContainText('Kept for this run only');
  await look('kept for this run', page);
  const token = (change: Partial<TokenView>) =>
    sendChangedSetup(wizard, ({ token }) => ({ token: token ? { ...token, ...change } : null }));
  await token({ location: 'unknown', failure: { code: 'keychain.locked' } });
  await expect(alert).toContainText('The keyring is locked');
  await look('a keychain that cannot be asked', page);
  await token({ location: 'missing' });
  await expect(page.getByText('The keyring no longer contains this token')).toBeVisible();
  await look('a token that is gone', page);
  await token({ expiresAt: '2020-01-01T00:00:00.000Z' });
  await expect(card).toContainText('2020');
  await look('a token out of date', page);

  await token({});
  await walkToEntra(wizard);
  await token({ location: 'missing' });
  await expect(page.getByRole('main').getByRole('button', { name: 'Sign in' })).toBeVisible();
  await look('nothing to hand over', page);
};
