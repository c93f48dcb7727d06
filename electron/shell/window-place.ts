import { readFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const kept = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(400).max(20_000),
  maximized: z.boolean(),
});

/** Where a window was and how large, in the screen's own units. */
export type WindowPlace = z.infer<typeof kept>;

/** The place of the last time; null when there is none, or when it is on no screen that is there now. */
export function readWindowPlace(path: string): WindowPlace | null {
  try {
    const place = kept.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => titleIsWithin(place, workArea)) ? place : null;
  } catch {
    return null;
  }
}

/** Keeps the place from now on: after each change, when the window has come to rest. A failing disk is no reason to stop. */
export function keepWindowPlace(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const text = () => `${JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() })}\n`;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void writeFileAtomic(path, text()).catch(() => undefined), 300);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    clearTimeout(timer);
    try {
      // At once, since the app may end with its window.
      writeFileAtomic.sync(path, text());
    } catch {
      // The window will open where a new one does.
    }
  });
}

/** A window whose title bar is out of reach could never be moved back. */
function titleIsWithin({ x, y, width }: WindowPlace, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= 100 && y >= area.y && y <= area.y + area.height - 50;
}
