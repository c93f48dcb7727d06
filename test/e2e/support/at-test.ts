import type { ServerResponse } from 'node:http';
import type { Locator, Page } from '@playwright/test';
import { json, type ScriptedWebex, scriptedWebex } from './scripted-webex';
import { startSetup, takeOrgId } from './steps';
import { test as base, expect, type StartOptions, type Wizard } from './wizard';

export { expect } from './wizard';

export type CheckName =
  | 'Network connection'
  | 'Certificate'
  | 'Token'
  | 'Role'
  | 'Organization'
  | 'User lookup'
  | 'Group lookup'
  | 'Write access';
export type CheckWord =
  | 'not run yet'
  | 'waiting'
  | 'running'
  | 'canceled'
  | 'passed'
  | 'passed with a warning'
  | 'failed'
  | 'not run'
  | 'off';

export const test = base.extend<{
  /** A scripted Webex for this test only. */
  webex: ScriptedWebex;
  /** Starts the app with it, signs in and takes over the Org ID; `cloud` replaces some of its endpoints. */
  atTest(options?: Omit<StartOptions, 'cloud'> & { cloud?: Partial<ScriptedWebex['cloud']> }): Promise<Wizard>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  webex: async ({}, use) => {
    const webex = await scriptedWebex();
    await use(webex);
    await webex.close();
  },
  atTest: async ({ start, webex }, use) => {
    await use(async ({ cloud, ...options } = {}) => {
      const wizard = await start({ ...options, cloud: { ...webex.cloud, ...cloud } });
      await walkToTest(wizard);
      return wizard;
    });
  },
});

/** Goes from the start page to the connection test with a scripted Webex. */
export async function walkToTest(wizard: Wizard): Promise<void> {
  await startSetup(wizard);
  await signIn(wizard);
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
}

/** Signs in at a scripted Webex, which asks nothing. */
export async function signIn({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
}

/** Enters an Org ID and continues. */
export async function typeOrgId({ page }: Wizard, orgId: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Org ID from Control Hub' }).fill(orgId);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Starts the test without waiting for its end. */
export async function startTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Run the test|Test again)$/ }).click();
}

/** Runs the connection test to its end, which shows this text. */
export async function runTest({ page }: Wizard, outcome: string): Promise<void> {
  await startTest(page);
  await expect(page.getByRole('button', { name: 'Cancel the test' })).toBeHidden();
  await expect(page.getByRole('main').getByText(outcome, { exact: true })).toBeVisible({ timeout: 20_000 });
}

/** The row of a check. */
export function check(page: Page, name: CheckName): Locator {
  return page
    .getByRole('list', { name: 'Checks' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}`) });
}

/** Expects this state of the check and these texts in its row. */
export async function expectCheck(
  { page }: Wizard,
  name: CheckName,
  state: CheckWord,
  ...texts: readonly (string | RegExp)[]
): Promise<void> {
  const row = check(page, name);
  await expect(row.getByText(`${name} ${state}`, { exact: true })).toBeVisible({ timeout: 20_000 });
  for (const text of texts) await expect(row).toContainText(text);
}

/** The answers of the scripted Webex by request. */
export interface Script {
  readonly me?: Answer;
  readonly users?: Answer;
  readonly groups?: Answer;
  readonly write?: Answer;
}

type Answer = (response: ServerResponse) => void;

/** Sets these answers of the scripted Webex; all other requests succeed. */
export function script(webex: ScriptedWebex, answers: Script): void {
  webex.api = (request, response) => {
    const url = request.url ?? '';
    const what =
      request.method === 'PATCH'
        ? 'write'
        : url.includes('/Groups')
          ? 'groups'
          : url.includes('/Users')
            ? 'users'
            : 'me';
    const answer = answers[what];
    answer?.(response);
    return answer !== undefined;
  };
}

/** The same answer for every request. */
export function always(answer: Answer): Script {
  return { me: answer, users: answer, groups: answer, write: answer };
}

/** An answer with this status and a tracking id. */
export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (response) => json(response, code, { message: 'no', trackingId: `ROUTERGW_${code}-abcd` }, headers);
}

/** A web page with status 200. */
export const loginPage: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Hotel Wi-Fi</title>');
};

/** The requests of the app since this call, from `requests`. */
export function requestsFrom(webex: ScriptedWebex): () => readonly string[] {
  const before = webex.requests.length;
  return () => webex.requests.slice(before);
}
