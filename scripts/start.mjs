import { spawn } from 'node:child_process';
import process from 'node:process';
import { prepareApp } from './lib/prepare.mjs';
import { main, Stop, say } from './lib/say.mjs';

await main(async () => {
  const app = await prepareApp('start');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Stop(
      'The app is built, but there is no display to open it on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
        'Please run `npm start` from a desktop, or see it at work without one: `npm run demo`.',
    );
  }
  const args = process.argv.slice(2);
  if (process.getuid?.() === 0) {
    say('Running as root: Chromium is started without its sandbox. For development only; the product never does that.');
    args.push('--no-sandbox');
  }
  say('Opening the app. It ends when its window is closed.');
  const child = spawn(app, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});
