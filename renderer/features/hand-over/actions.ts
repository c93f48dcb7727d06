import type { EntraTestResult, TokenSlot } from '../../../shared/contract';
import { announce, attempt, runOnSetup, setupId } from '../../lib/actions';
import { secondsUntil } from '../../lib/seconds-until';
import { change, state } from '../../lib/store';

/** The main process copies the token; the page learns only when the clipboard is cleared. */
export async function copyToken(token: TokenSlot = 'current'): Promise<boolean> {
  change({ clipboardCleared: false, copiedToken: token });
  const copied = await runOnSetup('copyToken', (main) => main['handover.copyToken']({ id: setupId(), token }));
  const { clearsAt } = state().clipboard;
  const seconds = clearsAt ? secondsUntil(clearsAt, Date.now()) : state().settings.clipboardSeconds;
  if (copied) announce('handOver.copied.announce', { seconds });
  return copied;
}

export async function clearClipboard(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['handover.clearClipboard']() }));
}

/** Records the result of Entra's own test of a token. */
export async function entraTested(result: EntraTestResult, token: TokenSlot): Promise<void> {
  const id = setupId();
  const written = await runOnSetup('entraTested', (main) => main['handover.entraTested']({ id, result, token }));
  if (written) announce(`handOver.said.${result}`);
}

/** Takes back that Entra's own test succeeded with a token. */
export async function takeBackEntraTest(token: TokenSlot): Promise<void> {
  const id = setupId();
  const written = await runOnSetup('entraTested', (main) => main['handover.takeBackEntraTest']({ id, token }));
  if (written) announce('guidePage.said.takenBack');
}
