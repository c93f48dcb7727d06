import { channelNames } from 'virtual:contract-names';
import { ipcMain, type WebContents } from 'electron';
import type { EventName, Events } from '../../shared/contract';
import type { Answer } from '../../shared/contract/answer';
import type { FeatureName } from '../../shared/contract/bridge';
import { isOurFrame } from '../platform/frames';

/** Calls a channel of a feature. */
export type CallChannel = (feature: FeatureName, channel: string, request: unknown) => Promise<unknown>;

/**
 * Registers every channel of the contract; a call waits until the container is built. Rejects calls that do not come from
 * the main frame of the given page while that frame shows the app's own origin.
 */
export function registerChannels(calling: Promise<CallChannel>, page: () => WebContents | null): void {
  for (const [feature, channels] of Object.entries(channelNames) as [FeatureName, readonly string[]][]) {
    for (const channel of channels) {
      ipcMain.handle(channel, async (event, request: unknown) => {
        if (!isOurFrame(event.senderFrame, page())) throw new Error('refused: not the frame of the wizard');
        const value = await (await calling)(feature, channel, request);
        return { value, after: sentTo(event.sender) } satisfies Answer;
      });
    }
  }
}

/** Sends an event to the page; does nothing without a page that runs. */
export function sendEvent<E extends EventName>(page: WebContents | null, event: E, value: Events[E]): void {
  if (!page || page.isDestroyed() || page.isCrashed()) return;
  const number = sentTo(page) + 1;
  // A page that is loaded again has heard no event yet.
  if (!sent.has(page)) page.on('did-navigate', () => sent.set(page, 0));
  sent.set(page, number);
  page.send(event, value, number);
}

/** How many events each page was sent since it was loaded. */
const sent = new WeakMap<WebContents, number>();

function sentTo(page: WebContents): number {
  return sent.get(page) ?? 0;
}
