import type { Page } from '@playwright/test';
import type { PageChannel, SetupView } from '../../../shared/contract';
import { orgId } from '../../e2e/support/scripted-webex';
import { call } from './bridge';

/** Calls a channel that must succeed. @returns its value */
export async function succeed<T>(page: Page, channel: PageChannel, request?: unknown): Promise<T> {
  const outcome = await call(page, channel, request);
  if (outcome.kind !== 'value') throw new Error(`${channel}: ${JSON.stringify(outcome)}`);
  return outcome.value as T;
}

/** Creates a setup, and signs in at a Webex that asks nothing. @returns its id */
async function signedInSetup(page: Page): Promise<string> {
  const { id } = await succeed<SetupView>(page, 'setups.create', { space: 'real' });
  await succeed(page, 'signIn.start', { id, method: 'window' });
  await succeed(page, 'orgId.set', { id, text: orgId, source: 'account', deliberate: false });
  return id;
}

/** Creates a setup whose token Entra has. @returns its id */
export async function connectedSetup(page: Page): Promise<string> {
  const id = await signedInSetup(page);
  await succeed(page, 'test.run', { id, write: false });
  await succeed(page, 'handover.copyToken', { id });
  await succeed(page, 'handover.entraTested', { id, result: 'succeeded' });
  await succeed(page, 'handover.clearClipboard');
  return id;
}
