import { join } from 'node:path';
import type { SetupView } from '../../shared/contract';
import { onlyRecordId } from '../e2e/support/records';
import type { Wizard } from '../e2e/support/wizard';

/**
 * Tells the page that something of its setup has changed, as the main process would: for states that this computer cannot
 * be brought into, since its keychain is none of Windows or a year has not passed.
 */
export async function tell(
  { app, page, data }: Wizard,
  change: (setup: SetupView) => Partial<SetupView>,
): Promise<void> {
  const id = await onlyRecordId(join(data, 'setups'));
  const result = await page.evaluate((setup) => window.bridge['setups.open']({ id: setup }), id);
  if (!result.ok) throw new Error(result.failure.code);
  const changed = { ...result.value, ...change(result.value) };
  await app.evaluate(
    ({ BrowserWindow }, view) => BrowserWindow.getAllWindows()[0]?.webContents.send('setup.changed', view),
    changed,
  );
}
