import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { Channel, EventName, Events } from '../../shared/contract';
import { appOrigin } from './app-protocol';
import { channelNames } from './channel-names';
import type { Handlers } from './handle';

/**
 * Registers every handler of the bridge; a call waits until they are built. It counts only if it comes from the main frame of the given page and if
 * that frame shows our own origin; whatever it brings is parsed before the handler sees it.
 */
export function registerHandlers(handlers: Promise<Handlers>, page: () => WebContents | null): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, async (event, ask: unknown) => {
      if (!isOurFrame(event.senderFrame, page())) throw new Error('refused: not the frame of the wizard');
      return answer(await handlers, channel, ask);
    });
  }
}

/** Tells the page something that it did not ask for; without a page, nobody is told. */
export function sendEvent<E extends EventName>(page: WebContents | null, event: E, value: Events[E]): void {
  if (page && !page.isDestroyed()) page.send(event, value);
}

/** Whether a frame is the top frame of this page and shows our origin. */
export function isOurFrame(frame: WebFrameMain | null, page: WebContents | null): boolean {
  if (!frame || !page || page.isDestroyed()) return false;
  return frame === page.mainFrame && frame.origin === appOrigin;
}

function answer<C extends Channel>(handlers: Handlers, channel: C, ask: unknown) {
  const { parse, run } = handlers[channel];
  return run(parse(ask));
}
