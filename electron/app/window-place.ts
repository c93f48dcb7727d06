import { readFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import writeFileAtomic from 'write-file-atomic';

/** Where a window was and how large, in the screen's own units. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The place of the last time; null when there is none, or when it is on no screen that is there now. */
export function readWindowPlace(path: string): WindowPlace | null {
  try {
    const place: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isPlace(place)) return null;
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

/** By hand, since this is read before the window opens, and a library would be loaded for it alone. */
function isPlace(value: unknown): value is WindowPlace {
  const { x, y, width, height, maximized } = Object(value) as Record<string, unknown>;
  const isSize = (size: unknown) => Number.isInteger(size) && Number(size) >= 400 && Number(size) <= 20_000;
  return [x, y].every(Number.isInteger) && [width, height].every(isSize) && typeof maximized === 'boolean';
}

/** A window whose title bar is out of reach could never be moved back. */
function titleIsWithin({ x, y, width }: WindowPlace, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= 100 && y >= area.y && y <= area.y + area.height - 50;
}
