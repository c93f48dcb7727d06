import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { JsonFile } from '../core/lib/json-file';

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
  const place = new JsonFile(path, schema).readSync();
  if (!place) return null;
  return screen.getAllDisplays().some(({ workArea }) => titleIsWithin(place, workArea)) ? place : null;
}

/** Keeps the place from now on: after each change, when the window has come to rest. A failing disk is no reason to stop. */
export function keepWindowPlace(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const file = new JsonFile(path, schema);
  const place = () => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void file.write(place()).catch(() => undefined), 300);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    clearTimeout(timer);
    try {
      // At once, since the app may end with its window.
      file.writeSync(place());
    } catch {
      // The window will open where a new one does.
    }
  });
}

/** Written by hand: zod would delay the first window. */
const schema = {
  parse(stored: unknown): WindowPlace {
    const place = Object(stored) as WindowPlace;
    const { x, y, width, height, maximized } = place;
    const isSize = (size: number) => Number.isInteger(size) && size >= 400 && size <= 20_000;
    const whole = [x, y].every(Number.isInteger) && [width, height].every(isSize) && typeof maximized === 'boolean';
    if (!whole) throw new TypeError('not the place of a window');
    return place;
  },
};

/** A window whose title bar is out of reach could never be moved back. */
function titleIsWithin({ x, y, width }: WindowPlace, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= 100 && y >= area.y && y <= area.y + area.height - 50;
}
