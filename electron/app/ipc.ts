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
        const sent = sentTo(event.sender);
        const value = await (await calling)(feature, channel, request);
        return { value, number: next(sent) } satisfies Answer;
      });
    }
  }
}

/** Sends an event to the page; does nothing without a page that runs. */
export function sendEvent<E extends EventName>(page: WebContents | null, event: E, value: Events[E]): void {
  if (!page || page.isDestroyed() || page.isCrashed()) return;
  page.send(event, value, next(sentTo(page)));
}

/** How many messages a page was sent since it was loaded: events and answers, whose order the preload keeps. */
interface Sent {
  count: number;
}
const sentToPages = new WeakMap<WebContents, Sent>();

function sentTo(page: WebContents): Sent {
  const known = sentToPages.get(page);
  if (known) return known;
  const first = { count: 0 };
  sentToPages.set(page, first);
  // A page that is loaded again has heard nothing yet. Answers to the former one count no longer.
  page.on('did-navigate', () => sentToPages.set(page, { count: 0 }));
  return first;
}

function next(sent: Sent): number {
  sent.count += 1;
  return sent.count;
}
