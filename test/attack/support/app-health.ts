import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { catalogs } from '../../../shared/texts/i18n';
import type { Outcome } from './bridge';

/** Whether the app explains this failure. `app.unexpected` explains nothing. */
function isExplained(code: string): boolean {
  return code !== 'app.unexpected' && `failure.${code}.title` in catalogs.en;
}

/** The codes of the failures that are anywhere in a value, in order. */
export function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const code: unknown = /^(failure|folderFailure)$/.test(name) ? Object(inner).code : undefined;
    return [...(typeof code === 'string' ? [code] : []), ...codesIn(inner)];
  });
}

/** The codes and messages in an outcome that no message of the app explains. */
export function unexplainedIn(outcome: Outcome): string[] {
  if (outcome.kind === 'thrown') return [outcome.message];
  const codes = outcome.kind === 'failure' ? [outcome.code, ...codesIn(outcome)] : codesIn(outcome.value);
  return codes.filter((code) => !isExplained(code));
}

/** The memory of the main process in MB. */
export function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Math.round(process.memoryUsage.rss() / 1024 / 1024));
}

/** Names that were added to every object of the main process. */
export function pollutionOf(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => {
    const names: string[] = [];
    for (const name in {}) names.push(name);
    return names;
  });
}

/** The unexpected errors in the app's log, also those that no answer showed. */
export function errorsIn(data: string): string[] {
  const folder = join(data, 'logs');
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return lines.filter((line) => line.includes('error.unexpected'));
}

/** “3 net.reset, 1 http.loginPage”, the most frequent one first. */
export function countsOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
