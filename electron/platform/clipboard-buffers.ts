import { clipboard } from 'electron';

/** A place that holds what was copied. */
interface ClipboardBuffer {
  readText(): string | Promise<string>;
  clear(): unknown;
}

/**
 * The other buffer that Chromium fills with each text that is copied: on Linux PRIMARY, which a middle click pastes. X11 has
 * it always, Wayland where the compositor offers primary selections. Other systems have none.
 */
export function selectionBuffer(): ClipboardBuffer | null {
  if (process.platform !== 'linux') return null;
  // Electron 44 and later.
  if (clipboard.selection) return clipboard.selection;
  const older = clipboard as unknown as { readText(type: 'selection'): string; clear(type: 'selection'): void };
  return { readText: () => older.readText('selection'), clear: () => older.clear('selection') };
}

/** Empties a buffer if it holds what is to go, and leaves it alone if another program filled it since. */
export async function clearBuffer(buffer: ClipboardBuffer, goes: (text: string) => boolean): Promise<void> {
  const text = await buffer.readText();
  if (text !== '' && goes(text)) await buffer.clear();
}
