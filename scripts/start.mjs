import { spawn } from 'node:child_process';
import process from 'node:process';
import { requireDisplay, sandboxArguments } from './lib/display.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { main, say } from './lib/say.mjs';

await main(async () => {
  const app = await prepareApp('start');
  const wanted = process.argv.slice(2);
  requireDisplay(wanted);
  const args = [...wanted, ...sandboxArguments()];
  say('Opening the app. It ends when its window is closed.');
  const child = spawn(app, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});
