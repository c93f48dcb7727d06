import * as electron from 'electron';
import { clipboard } from 'electron';
import type { ClipboardView } from '../../shared/contract';
import type { Token } from '../core/tokens/token';
import { clearBuffer, selectionBuffer } from './clipboard-buffers';

const zero = new Uint8Array(4);
const platformFormat = (name: string) => `electron application/osclipboard;format="${name}"`;

/** Formats that exclude an entry from a system's clipboard history: Windows, macOS (nspasteboard.org), KDE. */
const concealment: Readonly<Record<string, Readonly<Record<string, string | Blob>>>> = {
  win32: {
    [platformFormat('ExcludeClipboardContentFromMonitorProcessing')]: new Blob([zero]),
    [platformFormat('CanIncludeInClipboardHistory')]: new Blob([zero]),
    [platformFormat('CanUploadToCloudClipboard')]: new Blob([zero]),
  },
  darwin: { [platformFormat('org.nspasteboard.ConcealedType')]: '' },
  linux: { [platformFormat('x-kde-passwordManagerHint')]: 'secret' },
};

/**
 * The clipboard while it holds a Secret Token: it is emptied after its time, and never if it holds something else. The token
 * is in the clipboard alone: on Linux it leaves PRIMARY, where Chromium puts it too, as soon as it was copied.
 */
export class SecretClipboard {
  readonly #lifetime: () => number;
  readonly #onChanged: (view: ClipboardView) => void;
  readonly #onTimeOver: () => unknown;
  #token: Token | null = null;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param lifetime how long a token that is copied now stays, in seconds
   * @param onTimeOver called when the token was removed because its time is over, and not when the clipboard held another text
   */
  constructor(
    lifetime: () => number,
    onChanged: (view: ClipboardView) => void,
    onTimeOver: () => unknown = () => undefined,
  ) {
    this.#lifetime = lifetime;
    this.#onChanged = onChanged;
    this.#onTimeOver = onTimeOver;
  }

  async copy(token: Token): Promise<void> {
    const hiddenFromHistory = await write(token.reveal());
    // Only now: if writing fails, the token before this one still leaves in its time.
    clearTimeout(this.#timer);
    this.#token = token;
    const lifetimeMs = this.#lifetime() * 1000;
    this.#timer = setTimeout(() => void this.#endTime(), lifetimeMs);
    this.#onChanged({ clearsAt: new Date(Date.now() + lifetimeMs).toISOString(), hiddenFromHistory });
  }

  /**
   * Empties the clipboard, and PRIMARY, if they still hold the token that was copied last.
   * @returns whether one of them held it
   */
  async clear(): Promise<boolean> {
    clearTimeout(this.#timer);
    const token = this.#token;
    if (!token) return false;
    this.#token = null;
    let held = false;
    await clearIfHolds((text) => {
      if (text !== token.reveal()) return false;
      held = true;
      return true;
    });
    this.#onChanged({ clearsAt: null, hiddenFromHistory: false });
    return held;
  }

  async #endTime(): Promise<void> {
    if (await this.clear()) this.#onTimeOver();
  }
}

/** Empties each buffer of the clipboard that holds such a text: on Linux also PRIMARY, which a middle click pastes. */
export async function clearIfHolds(goes: (text: string) => boolean): Promise<void> {
  const selection = selectionBuffer();
  // Whatever happens to one buffer, the other one is cleared.
  const cleared = [clipboard, selection].map((buffer) => buffer && clearBuffer(buffer, goes));
  const failed = (await Promise.allSettled(cleared)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** @returns whether the text was excluded from clipboard histories (Electron 44 and later can). */
async function write(text: string): Promise<boolean> {
  const isHidden = await writeHidden(text);
  const selection = selectionBuffer();
  if (selection) await clearBuffer(selection, (held) => held === text);
  return isHidden;
}

async function writeHidden(text: string): Promise<boolean> {
  // A namespace import, since the name does not exist in older runtimes and a named import of it would not load there.
  if (!('ClipboardItem' in electron)) {
    await clipboard.writeText(text);
    return false;
  }
  const item = new electron.ClipboardItem({ 'text/plain': text, ...concealment[process.platform] });
  return await clipboard.write([item]).then(
    () => true,
    async () => {
      await clipboard.writeText(text);
      return false;
    },
  );
}
