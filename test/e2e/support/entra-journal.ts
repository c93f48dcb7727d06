import type { Page } from '@playwright/test';
import type { SetupEvent } from '../../../shared/contract';
import { expect } from './lab';
import { recordOf } from './sign-in';
import { passTest, signInAs, startSetup, takeOrgId } from './steps';
import type { StartOptions, Wizard } from './wizard';

/** A setup whose Webex part is done and whose mappings are planned, in an app that is started. */
export async function webexDone(options: StartOptions, start: (options: StartOptions) => Promise<Wizard>) {
  const wizard = await start(options);
  await startSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  const id = await wizard.page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'real' });
    const own = setups[0]?.id ?? '';
    await window.bridge['entraMethod.choose']({ id: own, method: 'graph' });
    return own;
  });
  await planMappings(wizard.page, id);
  return { wizard, id };
}

/** Plans in the workbench that the display name is the last name first. */
export const planMappings = (page: Page, id: string) =>
  page.evaluate(async (own) => {
    const opened = await window.bridge['mappings.open']({ id: own });
    if (!opened.ok) throw new Error(opened.failure.code);
    const text = 'Join(" / ", [surname], [givenName])';
    const mappings = opened.value.mappings.map((row) =>
      row.target === 'displayName' ? { ...row, source: { kind: 'expression' as const, text } } : row,
    );
    const changed = await window.bridge['mappings.change']({ id: own, mappings });
    if (!changed.ok) throw new Error(changed.failure.code);
  }, id);

/** Each write has one end in the record: unknown where a kill cut it, failed with these codes, or done. */
export async function expectWholeJournal(
  wizard: Wizard,
  kills: number,
  refusals: readonly string[] = [],
): Promise<void> {
  const { events } = JSON.parse((await recordOf(wizard)).text) as { readonly events: readonly SetupEvent[] };
  const began = events.flatMap((event) => (event.type === 'entraWriteBegan' ? [event.write] : []));
  const ended = events.flatMap((event) => (event.type === 'entraWriteEnded' ? [event] : []));
  expect(ended.map(({ write }) => write).sort()).toEqual(began.sort());
  expect(ended.filter(({ result }) => result === 'unknown')).toHaveLength(kills);
  expect(ended.flatMap(({ result, code }) => (result === 'failed' ? [code] : []))).toEqual(refusals);
}
