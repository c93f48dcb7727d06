import { type Rectangle, screen } from 'electron';

/** A size for a new window: this one, or as much of it as fits on the primary screen. */
export function fittingSize(width: number, height: number): { width: number; height: number } {
  const { workAreaSize } = screen.getPrimaryDisplay();
  return { width: Math.min(width, workAreaSize.width), height: Math.min(height, workAreaSize.height) };
}

/** Limits the size of a window to that of all screens together, over which it may have been spread. */
export function limitedToScreens<R extends Rectangle>(bounds: R, screens: readonly Rectangle[]): R {
  const span = (start: 'x' | 'y', size: 'width' | 'height') =>
    Math.max(...screens.map((each) => each[start] + each[size])) - Math.min(...screens.map((each) => each[start]));
  return {
    ...bounds,
    width: Math.min(bounds.width, span('x', 'width')),
    height: Math.min(bounds.height, span('y', 'height')),
  };
}
