import type { Page } from '@playwright/test';
import type { PageChannel } from '../../../shared/contract';
import { call } from './bridge';

/** Calls a channel that must succeed. @returns its value */
export async function succeed<T>(page: Page, channel: PageChannel, request?: unknown): Promise<T> {
  const outcome = await call(page, channel, request);
  if (outcome.kind !== 'value') throw new Error(`${channel}: ${JSON.stringify(outcome)}`);
  return outcome.value as T;
}
