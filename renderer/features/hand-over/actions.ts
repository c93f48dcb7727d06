import type { EntraTestResult, TokenSlot } from '../../../shared/contract';
import { announce, attempt, runOnSetup, setupId } from '../../lib/actions';
import { goTo } from '../../lib/navigation';
import { secondsUntil } from '../../lib/seconds-until';
import { change, state } from '../../lib/store';

/** The main process copies the token; the page learns only when the clipboard is cleared. */
export async function copyToken(token: TokenSlot = 'current'): Promise<boolean> {
  change({ clipboardCleared: false });
  const copied = await runOnSetup('copyToken', (main) => main['handover.copyToken']({ id: setupId(), token }));
  const { clearsAt } = state().clipboard;
  const seconds = clearsAt ? secondsUntil(clearsAt, Date.now()) : state().settings.clipboardSeconds;
  if (copied) announce('handOver.copied.announce', { seconds });
  return copied;
}

export async function clearClipboard(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['handover.clearClipboard']() }));
}

/** Records the result of Entra's own test; success leads to the attribute mappings. */
export async function entraTested(result: EntraTestResult): Promise<void> {
  const written = await runOnSetup('entraTested', (main) => main['handover.entraTested']({ id: setupId(), result }));
  if (written && result === 'succeeded') goTo('attributeMappings');
}
