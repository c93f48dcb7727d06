import { get } from 'node:http';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

// Playwright attaches to the app as soon as it reads Chromium's line "DevTools listening on …". If the first page is then
// just about to replace the empty one, a command for the empty one is never answered, and `_electron.launch` hangs until
// the test's time is over (seen in about one of twenty starts on a busy computer). So that line waits for the page here.

for await (const line of createInterface({ input: process.stdin })) {
  const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
  if (port) await settled(port);
  process.stderr.write(`${line}\n`);
}

/** The page has its address and its title. A start that shows none is left for the test to judge. */
async function settled(port) {
  for (let tries = 0; tries < 300; tries += 1) {
    const pages = await pagesAt(port).catch(() => []);
    if (pages.some(({ type, url, title }) => type === 'page' && url.startsWith('app://') && title && title !== url))
      return;
    await wait(20);
  }
}

/** Without `fetch`, which takes longer to load than all the asking. */
function pagesAt(port) {
  return new Promise((done, fail) => {
    get(`http://127.0.0.1:${port}/json/list`, (answer) => void json(answer).then(done, fail)).once('error', fail);
  });
}
