import type { EntraTestResult, TokenSlot } from '../../../shared/contract';
import { attempt, operateOnSetup, say, setupId } from '../../lib/actions';
import { goTo } from '../../lib/navigation';
import { secondsUntil } from '../../lib/seconds-until';
import { change, state } from '../../lib/store';

/** The main process copies the token; the page is told only until when the clipboard holds it. */
export async function copyToken(token: TokenSlot = 'current'): Promise<boolean> {
  change({ clipboardCleared: false });
  const copied = await operateOnSetup('copyToken', (main) => main['handover.copyToken']({ id: setupId(), token }));
  const { clearsAt } = state().clipboard;
  if (copied) say('entra.copied.announce', { seconds: clearsAt ? secondsUntil(clearsAt, Date.now()) : 60 });
  return copied;
}

export async function clearClipboard(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['handover.clearClipboard']() }));
}

/** Writes down what Entra's own test said; success leads to the attribute mappings. */
export async function entraTested(result: EntraTestResult): Promise<void> {
  const written = await operateOnSetup('entraTested', (main) =>
    main['handover.entraTested']({ id: setupId(), result }),
  );
  if (written && result === 'succeeded') goTo('attributeMappings');
}
