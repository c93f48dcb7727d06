import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { JsonFile } from '../core/lib/json-file';
import { limitedToScreens } from '../platform/screen-size';

/** Where a window was and how large, in the screen's own units. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The bounds of the last run, no larger than the screens; null when there are none, or when they are on no connected screen. */
export function readWindowBounds(path: string): WindowBounds | null {
  const stored = new JsonFile(path, schema).readSync();
  if (!stored) return null;
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = limitedToScreens(stored, areas);
  return areas.some((area) => titleIsWithin(bounds, area)) ? bounds : null;
}

/** Saves the bounds after each change, once the window is idle. Ignores write errors. */
export function keepWindowBounds(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const file = new JsonFile(path, schema);
  const bounds = () => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void file.write(bounds()).catch(() => undefined), 300);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    clearTimeout(timer);
    try {
      // Saved without delay: the app may quit with its window.
      file.writeSync(bounds());
    } catch {
      // The window then opens at the default position.
    }
  });
}

/** Written by hand: zod would delay the first window. */
const schema = {
  parse(stored: unknown): WindowBounds {
    const bounds = Object(stored) as WindowBounds;
    const { x, y, width, height, maximized } = bounds;
    const isSize = (size: number) => Number.isInteger(size) && size >= 400 && size <= 20_000;
    const whole = [x, y].every(Number.isInteger) && [width, height].every(isSize) && typeof maximized === 'boolean';
    if (!whole) throw new TypeError('not the bounds of a window');
    return bounds;
  },
};

/** The title bar must be reachable: otherwise the window cannot be moved back. */
function titleIsWithin({ x, y, width }: WindowBounds, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= 100 && y >= area.y && y <= area.y + area.height - 50;
}
