import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closeDesktop } from '../../e2e/support/bridge-requests';
import type { Wizard } from '../../e2e/support/wizard';

/**
 * Answers every second dialog and cancels the others: with a new file, this folder, or a record of the app. Backups are saved
 * once only, since each takes a second. Counts the processes that end.
 */
export async function answerDialogsOften(wizard: Wizard, folder: string): Promise<void> {
  const chosen = join(folder, 'chosen');
  await mkdir(chosen);
  await closeDesktop(wizard);
  await wizard.app.evaluate(
    ({ app, dialog }, [saved, setups]) => {
      const { readdirSync } = process.getBuiltinModule('node:fs');
      const { join: joined } = process.getBuiltinModule('node:path');
      const { format } = process.getBuiltinModule('node:util');
      // The debugger of the test would keep every object that is given to the console.
      console.error = (...said: unknown[]) => void process.stderr.write(`${format(...said)}\n`);
      let asked = 0;
      let backups = 0;
      const isCancelled = () => ++asked % 2 === 0;
      const optionsOf = (given: unknown[]) => given.at(-1) as Electron.SaveDialogOptions & Electron.OpenDialogOptions;
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const { defaultPath = '' } = optionsOf(given);
        const ending = /\.\w+$/.exec(defaultPath)?.[0] ?? '';
        if (isCancelled() || (ending === '.age' && ++backups > 1)) return { canceled: true, filePath: '' };
        return { canceled: false, filePath: joined(saved, `${asked}${ending}`) };
      };
      dialog.showOpenDialog = async (...given: unknown[]) => {
        if (isCancelled()) return { canceled: true, filePaths: [] };
        if (optionsOf(given).properties?.includes('openDirectory')) return { canceled: false, filePaths: [saved] };
        const records = readdirSync(setups).filter((name) => name.endsWith('.json'));
        return { canceled: false, filePaths: records.slice(0, 2).map((name) => joined(setups, name)) };
      };
      const ended: string[] = [];
      const made = { partitions: 0 };
      Object.assign(globalThis, { ended, made });
      app.on('session-created', () => {
        made.partitions += 1;
      });
      app.on('render-process-gone', (_event, _contents, { reason }) => {
        if (reason !== 'clean-exit') ended.push(`page: ${reason}`);
      });
      app.on('child-process-gone', (_event, { type, reason }) => {
        if (reason !== 'clean-exit' && reason !== 'killed') ended.push(`${type}: ${reason}`);
      });
    },
    [chosen, join(wizard.data, 'setups')] as const,
  );
}

export interface Health {
  /** The processes that ended in another way than by themselves. */
  readonly ended: readonly string[];
  /** Memory of the main process. */
  readonly megabytes: number;
  /** How many partitions of sign-ins there were. Chromium keeps the memory of each, about a megabyte, until the app ends. */
  readonly partitions: number;
}

export function healthOf({ app }: Wizard): Promise<Health> {
  return app.evaluate(() => {
    const { ended, made } = globalThis as unknown as { ended: string[]; made: { partitions: number } };
    return { ended, partitions: made.partitions, megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20) };
  });
}
