import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const maximumFrames = 8;

/**
 * The frames of an error that are in our own files: `main.cjs:12:34`, the innermost first.
 * @param folder of our own files; the frames name files relative to it, so that no path tells whose computer it is
 */
export function ownFrames(thrown: unknown, folder: string): string[] {
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  if (typeof stack !== 'string') return [];
  // The message comes first, can have several lines, and could look like frames.
  const { message } = thrown as Error;
  const from = message ? stack.indexOf(message) : 0;
  const frames = from < 0 ? '' : stack.slice(from + message.length);
  return frames
    .split('\n')
    .flatMap((line) => frameOf(line, folder) ?? [])
    .slice(0, maximumFrames);
}

function frameOf(line: string, folder: string): string | null {
  const [, location = '', position = ''] = /^ {4}at (?:.* \()?(.+?):(\d+:\d+)\)?$/.exec(line) ?? [];
  const path = pathOf(location);
  return path.startsWith(folder + sep) ? `${path.slice(folder.length + 1).replaceAll('\\', '/')}:${position}` : null;
}

function pathOf(location: string): string {
  if (!location.startsWith('file:')) return location;
  try {
    return fileURLToPath(location);
  } catch {
    return '';
  }
}
