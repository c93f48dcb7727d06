import type { Page } from '@playwright/test';
import type { ScriptedWebex } from '../e2e/support/scripted-webex';
import type { Fixtures, Wizard } from '../e2e/support/wizard';
import { nameComputerUser } from './computer-user';
import type { Look } from './tour';

/** The fixtures of a walk: wizards on folders of this test only, and a scripted Webex. */
export interface Stage extends Fixtures {
  readonly webex: ScriptedWebex;
}

/** Brings the app into errors and special states in English, and calls `look` at each. */
export type Walk = (stage: Stage, look: Look) => Promise<void>;

/** A look that also receives the wizard of the page, which is its window or a window of its sign-in. */
export type LookOfWizard = (wizard: Wizard, ...look: Parameters<Look>) => Promise<void>;

/** Runs a walk; `look` receives the wizard of each page. */
export async function runWalk(walk: Walk, stage: Stage, look: LookOfWizard): Promise<void> {
  const wizards: Wizard[] = [];
  const start: Stage['start'] = async (options) => {
    const wizard = await stage.start(options);
    await nameComputerUser(wizard);
    wizards.push(wizard);
    return wizard;
  };
  await walk({ ...stage, start }, (name, page, subject) => look(ownerOf(wizards, page), name, page, subject));
}

function ownerOf(wizards: readonly Wizard[], page: Page): Wizard {
  const owner = wizards.find(({ app }) => app.windows().includes(page));
  if (!owner) throw new Error(`This page belongs to no wizard: ${page.url()}`);
  return owner;
}
