import { expect, type Page } from '@playwright/test';
import { closeDesktop, requestsFor } from './bridge-requests';
import type { Wizard } from './wizard';
import { windowWith } from './wizard';

/**
 * Calls every channel of the bridge directly with valid and malformed input; returns all answers and all events.
 * Fails for a channel that is not listed here.
 */
export async function callEverything(wizard: Wizard, id: string): Promise<string> {
  const { page } = wizard;
  await closeDesktop(wizard);
  const requests = requestsFor(id);
  const channels = await page.evaluate(() =>
    Object.keys(window.bridge).filter((name) => !['on', 'openDropped', 'dropLog'].includes(name)),
  );
  expect(channels.sort()).toEqual([...Object.keys(requests), 'app.quit', 'signIn.cancel'].sort());
  await listen(page);
  const answers: string[] = [];
  for (const [channel, request] of Object.entries(requests)) {
    const cancelled = channel === 'signIn.start' ? cancelSoon(wizard) : undefined;
    for (const sent of [request, 'malformed']) answers.push(`${channel}: ${await call(page, channel, sent)}`);
    answers.push(`signIn.cancel: ${await cancelled}`);
  }
  answers.push(await page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown[] }).heard)));
  return answers.join('\n');
}

/** The private window stays open without a sign-in until the page cancels. */
async function cancelSoon({ app, page }: Wizard): Promise<string> {
  await windowWith(app, '/authorize');
  return call(page, 'signIn.cancel', undefined);
}

function call(page: Page, channel: string, request: unknown): Promise<string> {
  return page.evaluate(
    async ([name, value]) => {
      const bridge = window.bridge as unknown as Record<string, (request: unknown) => Promise<unknown>>;
      const answer = await bridge[name as string]?.(value).catch((thrown) => `${thrown}\n${thrown.stack}`);
      return JSON.stringify(answer) ?? 'undefined';
    },
    [channel, request] as const,
  );
}

/** The events of the main process. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const collect = (value: unknown) => heard.push(value);
    window.bridge.on('test.progress', collect);
    window.bridge.on('testAll.progress', collect);
    window.bridge.on('clipboard.changed', collect);
    window.bridge.on('setup.changed', collect);
    window.bridge.on('practice.faultsChanged', collect);
    window.bridge.on('settings.changed', collect);
  });
}
