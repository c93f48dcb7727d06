import process from 'node:process';
import { Stop, say } from './say.mjs';

/** Options of the app that answer in the terminal. */
const answering = ['--status', '--help', '--version'];

/** Stops when the app would open a window and could not. @param args of the app */
export function requireDisplay(args, { platform = process.platform, env = process.env } = {}) {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return;
  if (args.some((arg) => answering.includes(arg))) return;
  throw new Stop(
    'There is no display to open the app on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
      'Please run this from a desktop, or see the app at work without one: `npm run demo`.',
  );
}

/** Chromium's arguments: root must start it without its sandbox. @param uid undefined on Windows */
export function sandboxArguments({ uid } = { uid: process.getuid?.() }) {
  if (uid !== 0) return [];
  say('Running as root: Chromium is started without its sandbox. For development only; the product never does that.');
  return ['--no-sandbox'];
}
