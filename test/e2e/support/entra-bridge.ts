import { setTimeout as delay } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import type { EntraSetUpView, SetUpChoices } from '../../../shared/contract';
import type { GraphScope } from '../../../shared/enums/microsoft-sign-in';
import type { DefaultBrowser } from './browser';
import { expect } from './lab';
import { acceptAtPracticeEntra } from './practice-entra';

/** Signs in to Microsoft for a setup, by the calls of the page. */
export async function signInByBridge(
  page: Page,
  desktop: DefaultBrowser,
  id: string,
  scopes: readonly GraphScope[],
): Promise<void> {
  const signing = page.evaluate(
    async ([own, wanted]) => {
      const state = await window.bridge['microsoft.state']({ id: own });
      if (!state.ok) return state.failure.code;
      const { client } = state.value;
      const answer = await window.bridge['microsoft.signIn']({ id: own, client, scopes: [...wanted] });
      return answer.ok ? 'ok' : answer.failure.code;
    },
    [id, scopes] as const,
  );
  await acceptAtPracticeEntra(await desktop.opened());
  expect(await signing).toBe('ok');
}

/** Lets the waits of the main process pass at once, with the clock going on by as much. */
export async function hurry(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    let ahead = 0;
    const { Date: RealDate } = globalThis;
    globalThis.Date = class extends RealDate {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(RealDate.now() + ahead);
        else super(...(given as [number]));
      }
      static override now = () => RealDate.now() + ahead;
    } as DateConstructor;
    const timers = process.getBuiltinModule('node:timers/promises');
    const wait = timers.setTimeout;
    Object.assign(timers, {
      setTimeout: (milliseconds = 0, ...rest: [undefined]) => {
        ahead += milliseconds;
        return wait(10, ...rest);
      },
    });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
}

/** Begins the set-up, or goes on. @returns its end; null: a write was stopped */
export async function setUpByBridge(
  page: Page,
  id: string,
  choices: SetUpChoices,
  isStopped: () => boolean,
): Promise<EntraSetUpView | null> {
  await page.evaluate(
    ([own, wanted]) => window.bridge['entraSetUp.begin']({ id: own, confirm: 'each', choices: wanted }),
    [id, choices] as const,
  );
  return answered(page, id, isStopped);
}

/** Undoes the newest change that can be undone. @returns how it ended; null: a write was stopped; 'nothing': nothing is left */
export async function undoByBridge(
  page: Page,
  id: string,
  isStopped: () => boolean,
): Promise<EntraSetUpView | null | 'nothing'> {
  const { undo } = await viewOf(page, id);
  const next = undo.find((each) => each.undo !== null);
  if (!next) return 'nothing';
  await page.evaluate(([own, write]) => window.bridge['entraSetUp.undo']({ id: own, write }), [
    id,
    next.write,
  ] as const);
  return answered(page, id, isStopped);
}

async function answered(page: Page, id: string, isStopped: () => boolean): Promise<EntraSetUpView | null> {
  for (;;) {
    if (isStopped()) return null;
    const view = await viewOf(page, id);
    const { flow } = view;
    if (flow.at === 'deciding' || flow.at === 'person') {
      await page.evaluate((own) => window.bridge['entraSetUp.decide']({ id: own, decision: 'do' }), id);
    } else if (flow.at === 'choosingRole') {
      const role = flow.roles.find(({ name }) => name === 'User')?.id ?? '';
      await page.evaluate(([own, wanted]) => window.bridge['entraSetUp.chooseRole']({ id: own, role: wanted }), [
        id,
        role,
      ] as const);
    } else if (flow.at !== 'working' && flow.at !== 'undoing' && flow.at !== 'looking') return view;
    await delay(30);
  }
}

async function viewOf(page: Page, id: string): Promise<EntraSetUpView> {
  const view = await page.evaluate((own) => window.bridge['entraSetUp.read']({ id: own }), id);
  if (!view.ok) throw new Error(view.failure.code);
  return view.value;
}
