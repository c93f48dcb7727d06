import { join } from 'node:path';
import type { Environment } from '../../e2e/support/keyring';
import { encodingsIn, needlesOf, needlesOfAll, processesOf, searchFolder } from '../../e2e/support/search';
import { expect, type Wizard } from '../../e2e/support/wizard';

interface Searched {
  /** The main process of a running app; its descendants are searched too. */
  readonly pid?: number | undefined;
  readonly folder?: string | undefined;
  /** Folders below it that are not searched. */
  readonly leaveOut?: readonly string[] | undefined;
  readonly printed: string;
}

/** Where the tokens are: below a folder, in what was printed, in command lines and environments. */
export function tracesOf({ pid, folder, leaveOut, printed }: Searched, tokens: readonly string[]): string[] {
  const needles = needlesOfAll(tokens);
  const processes = pid === undefined ? [] : processesOf(pid);
  return [
    ...(folder ? searchFolder(folder, needles, leaveOut).found : []),
    ...encodingsIn(printed, needles).map((shape) => `printed: ${shape}`),
    ...processes.flatMap((one) => encodingsIn(one.text, needles).map((shape) => `process ${one.pid}: ${shape}`)),
  ];
}

/**
 * Searches a folder except the keyring, what was printed, and the processes of apps that run, for tokens. The search finds
 * the name of the data folder in the command lines, so it would find a token.
 * @param printed by apps that have ended
 */
export function expectNoToken(
  tokens: readonly string[],
  folder: string,
  { HOME = '' }: Environment,
  wizards: readonly Wizard[],
  printed = '',
): void {
  const leaveOut = [join(HOME, 'data/keyrings')];
  expect(tracesOf({ folder, leaveOut, printed }, tokens)).toEqual([]);
  expect(searchFolder(folder, {}, leaveOut).files).toBeGreaterThan(20);
  for (const { app, data, output } of wizards) {
    const pid = app.process().pid ?? 0;
    expect(tracesOf({ pid, printed: output() }, tokens)).toEqual([]);
    const own = needlesOf(`--user-data-dir=${data}`);
    expect(processesOf(pid).filter(({ text }) => encodingsIn(text, own).length > 0).length).toBeGreaterThan(1);
  }
}
