import { channelNames } from 'virtual:contract-names';
import { ipcMain, type WebContents } from 'electron';
import type { EventName, Events } from '../../shared/contract';
import type { FeatureName } from '../../shared/contract/bridge';
import { isOurFrame } from '../platform/frames';

/** Answers a channel of a feature. */
export type Answer = (feature: FeatureName, channel: string, request: unknown) => Promise<unknown>;

/**
 * Registers every channel of the contract; a call waits until the container is built. Rejects calls that do not come from
 * the main frame of the given page while that frame shows the app's own origin.
 */
export function registerChannels(answering: Promise<Answer>, page: () => WebContents | null): void {
  for (const [feature, channels] of Object.entries(channelNames) as [FeatureName, readonly string[]][]) {
    for (const channel of channels) {
      ipcMain.handle(channel, async (event, request: unknown) => {
        if (!isOurFrame(event.senderFrame, page())) throw new Error('refused: not the frame of the wizard');
        return (await answering)(feature, channel, request);
      });
    }
  }
}

/** Sends an event to the page; does nothing without a page that runs. */
export function sendEvent<E extends EventName>(page: WebContents | null, event: E, value: Events[E]): void {
  if (page && !page.isDestroyed() && !page.isCrashed()) page.send(event, value);
}
