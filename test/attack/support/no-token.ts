import { join } from 'node:path';
import type { Environment } from '../../e2e/support/keyring';
import { encodingsIn, needlesOf, needlesOfAll, processesOf, searchFolder } from '../../e2e/support/search';
import { expect, type Wizard } from '../../e2e/support/wizard';

/**
 * Searches a folder except the keyring, what the apps printed, and the processes of those that run, for tokens. The search
 * finds the name of the data folder, so it would find a token.
 */
export function expectNoToken(
  tokens: readonly string[],
  folder: string,
  { HOME = '' }: Environment,
  wizards: readonly Wizard[],
): void {
  const needles = needlesOfAll(tokens);
  const { found, files } = searchFolder(folder, needles, [join(HOME, 'data/keyrings')]);
  expect(found).toEqual([]);
  expect(files).toBeGreaterThan(20);
  for (const wizard of wizards) {
    expect(encodingsIn(wizard.output(), needles), 'what was printed').toEqual([]);
    const processes = processesOf(wizard.app.process().pid ?? 0);
    for (const { pid, text } of processes) expect(encodingsIn(text, needles), `process ${pid}`).toEqual([]);
    const own = needlesOf(`--user-data-dir=${wizard.data}`);
    expect(processes.filter(({ text }) => encodingsIn(text, own).length > 0).length).toBeGreaterThan(1);
  }
}
