import type { Page } from '@playwright/test';
import type { ScriptedWebex } from '../e2e/support/scripted-webex';
import type { Fixtures, Wizard } from '../e2e/support/wizard';
import type { Look } from './tour';

/** What a walk needs: wizards on folders of this test alone, and a Webex that does as it is told. */
export interface Stage extends Fixtures {
  readonly webex: ScriptedWebex;
}

/** Brings the app into states that the way without trouble does not show, in English, and has a look at each. */
export type Walk = (stage: Stage, look: Look) => Promise<void>;

/** A look that knows whose page it sees: the window that asks, or one that belongs to its sign-in. */
export type LookOfWizard = (wizard: Wizard, ...look: Parameters<Look>) => Promise<void>;

/** Takes a walk, with a look that is told the wizard of each page. */
export async function take(walk: Walk, stage: Stage, look: LookOfWizard): Promise<void> {
  const wizards: Wizard[] = [];
  const start: Stage['start'] = async (options) => {
    const wizard = await stage.start(options);
    wizards.push(wizard);
    return wizard;
  };
  await walk({ ...stage, start }, (name, page, subject) => look(ownerOf(wizards, page), name, page, subject));
}

function ownerOf(wizards: readonly Wizard[], page: Page): Wizard {
  const owner = wizards.find(({ app }) => app.windows().includes(page));
  if (!owner) throw new Error(`A page of no wizard: ${page.url()}`);
  return owner;
}
