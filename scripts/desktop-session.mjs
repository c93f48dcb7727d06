import process from 'node:process';
import { startable } from './lib/run.mjs';
import { main, Stop } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

// node scripts/desktop-session.mjs COMMAND [ARGUMENTS]: runs a command on the test desktop.
await main(() => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Stop('Usage: node scripts/desktop-session.mjs COMMAND [ARGUMENTS]');
  return runInSession(...startable(command, args));
});
