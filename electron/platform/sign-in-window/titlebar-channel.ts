import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import type { StripCommand, StripView } from '../../../shared/contract';
import { isOurFrame } from '../frames';

/** Height of the title strip in pixels. */
export const stripHeight = 48;

const question = z.int().min(1);
const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['back', 'reload', 'cancel']) }),
  z.object({ kind: z.literal('dismiss'), question }),
  z.object({ kind: z.literal('password'), question, user: z.string().max(1000), password: z.string().max(1000) }),
  z.object({ kind: z.literal('certificate'), question, index: z.int().min(0).max(1000) }),
]);

interface Strip {
  /** The strip's page is there and wants its first view. */
  ready(): void;
  command(command: StripCommand): void;
}

/** The bridge of the title strips: each strip's page is heard as itself, by the frame that sent the message. */
export class StripChannel {
  readonly #strips = new Map<WebContents, Strip>();

  constructor() {
    const heard = (event: IpcMainInvokeEvent): Strip => {
      const strip = this.#strips.get(event.sender);
      if (!strip || !isOurFrame(event.senderFrame, event.sender)) throw new Error('refused: not the frame of a strip');
      return strip;
    };
    ipcMain.handle('strip.ready', (event) => heard(event).ready());
    ipcMain.handle('strip.command', (event, value: unknown) => heard(event).command(command.parse(value)));
  }

  /** @returns a function that ends the hearing. */
  register(contents: WebContents, strip: Strip): () => void {
    this.#strips.set(contents, strip);
    return () => this.#strips.delete(contents);
  }

  show(contents: WebContents, view: StripView): void {
    if (!contents.isDestroyed()) contents.send('strip.view', view);
  }
}
