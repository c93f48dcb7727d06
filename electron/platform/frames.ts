import type { WebContents, WebFrameMain } from 'electron';
import { appOrigin } from './app-protocol';

/** Whether a frame is the top frame of this page and shows our origin. */
export function isOurFrame(frame: WebFrameMain | null, page: WebContents | null): boolean {
  if (!frame || !page || page.isDestroyed()) return false;
  return frame === page.mainFrame && frame.origin === appOrigin;
}
