import * as electron from 'electron';
import { clipboard } from 'electron';
import type { ClipboardView } from '../../shared/contract';
import type { Token } from '../core/tokens/token';

/** How long the Secret Token stays in the clipboard, in milliseconds. */
const secretLifetime = 60_000;

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

/** The clipboard while it holds a Secret Token: it is emptied after a minute, and never if it holds something else. */
export class SecretClipboard {
  readonly #onChanged: (view: ClipboardView) => void;
  #token: Token | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(onChanged: (view: ClipboardView) => void) {
    this.#onChanged = onChanged;
  }

  async copy(token: Token): Promise<void> {
    clearTimeout(this.#timer);
    const hiddenFromHistory = await write(token.reveal());
    this.#token = token;
    this.#timer = setTimeout(() => void this.clear(), secretLifetime);
    this.#onChanged({ clearsAt: new Date(Date.now() + secretLifetime).toISOString(), hiddenFromHistory });
  }

  /** Empties the clipboard if it still holds the token that was copied last. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    const token = this.#token;
    if (!token) return;
    this.#token = null;
    await clearIfHolds(token.reveal());
    this.#onChanged({ clearsAt: null, hiddenFromHistory: false });
  }
}

export async function readClipboard(): Promise<string> {
  return await clipboard.readText();
}

/** Copies a text that is not secret. */
export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text);
}

/** Copies a table as HTML, and as text for programs without tables. */
export async function copyTable(table: { readonly text: string; readonly html?: string }): Promise<void> {
  // What Electron 44 and later has in place of `write` for several forms at once.
  if (!table.html) return copyText(table.text);
  if (!('ClipboardItem' in electron)) return clipboard.write({ text: table.text, html: table.html } as never);
  const item = new electron.ClipboardItem({ 'text/plain': table.text, 'text/html': table.html });
  await clipboard.write([item]);
}

/** Empties the clipboard if it holds exactly this text. */
export async function clearIfHolds(text: string): Promise<void> {
  if ((await readClipboard()) === text) await clipboard.clear();
}

/** @returns whether the text was excluded from clipboard histories (Electron 44 and later can). */
async function write(text: string): Promise<boolean> {
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
