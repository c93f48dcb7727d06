import { join } from 'node:path';
import type { SetupView } from '../../shared/contract';
import { onlyRecordId } from '../e2e/support/records';
import type { Wizard } from '../e2e/support/wizard';

/**
 * Sends the page a changed setup like the main process does. For states that this computer cannot reach: its keychain is
 * not that of Windows, and no year has passed.
 */
export async function sendChangedSetup(
  { app, page, data }: Wizard,
  change: (setup: SetupView) => Partial<SetupView>,
): Promise<void> {
  const id = await onlyRecordId(join(data, 'setups'));
  const result = await page.evaluate((setup) => window.bridge['setups.open']({ id: setup }), id);
  if (!result.ok) throw new Error(result.failure.code);
  const changed = { ...result.value, ...change(result.value) };
  await app.evaluate(
    // Place 0 is before all others: the page gets it at once.
    ({ BrowserWindow }, view) => BrowserWindow.getAllWindows()[0]?.webContents.send('setup.changed', view, 0),
    changed,
  );
}
