import * as electron from 'electron';
import { clipboard } from 'electron';

/** The text in the clipboard; empty: it holds none. */
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
