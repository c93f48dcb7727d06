import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import type { TitlebarCommand, TitlebarView } from '../../../shared/contract';
import { isOurFrame } from '../frames';

/** Height of the title bar in pixels, at the usual size. */
export const titlebarHeight = 48;

const question = z.int().min(1);
const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['back', 'reload', 'cancel']) }),
  z.object({ kind: z.literal('dismiss'), question }),
  z.object({ kind: z.literal('password'), question, user: z.string().max(1000), password: z.string().max(1000) }),
  z.object({ kind: z.literal('certificate'), question, index: z.int().min(0).max(1000) }),
]);

interface Titlebar {
  /** The title bar's page has loaded and requests its first view. */
  ready(): void;
  command(command: TitlebarCommand): void;
}

/** The bridge of the title bars: identifies each title bar by the frame that sent the message. */
export class TitlebarChannel {
  readonly #titlebars = new Map<WebContents, Titlebar>();

  constructor() {
    const heard = (event: IpcMainInvokeEvent): Titlebar => {
      const titlebar = this.#titlebars.get(event.sender);
      if (!titlebar || !isOurFrame(event.senderFrame, event.sender))
        throw new Error('refused: not the frame of a title bar');
      return titlebar;
    };
    ipcMain.handle('titlebar.ready', (event) => heard(event).ready());
    ipcMain.handle('titlebar.command', (event, value: unknown) => heard(event).command(command.parse(value)));
  }

  /** @returns a function that ends the subscription. */
  register(contents: WebContents, titlebar: Titlebar): () => void {
    this.#titlebars.set(contents, titlebar);
    return () => this.#titlebars.delete(contents);
  }

  show(contents: WebContents, view: TitlebarView): void {
    if (!contents.isDestroyed()) contents.send('titlebar.view', view);
  }
}
