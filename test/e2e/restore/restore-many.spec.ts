import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordJson } from '../../../electron/core/record-copy/record-json';
import { commercialCloud } from '../../../electron/core/webex/clouds';
import type { SetupEvent } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { dropFiles } from '../support/backup';
import { expect, test } from '../support/desktop';

const at = '2026-10-01T09:00:00.000Z';

/** Copies of as many setups. */
async function copies(folder: string, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const id = `11111111-2222-4333-8444-${String(number).padStart(12, '0')}`;
      const events: SetupEvent[] = [
        { type: 'created', at, appVersion: '0.1.0' },
        { type: 'named', at, name: `Setup ${number}` },
      ];
      const input = { record: { id, cloud: commercialCloud, events }, space: 'real', appVersion: '0.1.0' } as const;
      const path = join(folder, `${number}.json`);
      await writeFile(path, recordJson({ ...input, savedAt: new Date(at) }, translator('en')));
      return path;
    }),
  );
}

test('many dropped files are opened together, with their progress, and can be cancelled', async ({ start, folder }) => {
  const wizard = await start();
  const { page } = wizard;
  const paths = await copies(folder, 1000);
  await dropFiles(wizard, paths);
  await expect(page.getByRole('progressbar', { name: 'Opening…' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/(files: \d+ of 1,000|this computer: \d+ of 1,000)/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Select files…' })).toBeEnabled();
  await dropFiles(wizard, paths.slice(0, 304));
  await expect(page.getByRole('button', { name: 'Restore 304 setups' })).toBeEnabled({ timeout: 15_000 });
});
