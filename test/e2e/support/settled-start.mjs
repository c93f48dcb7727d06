import { get } from 'node:http';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

// Playwright attaches to the app when it reads Chromium's line "DevTools listening on …". If the first page is then
// about to replace the empty one, a command for the empty one is never answered, and `_electron.launch` hangs until
// the test times out (in about one of twenty starts on a busy computer). So this script delays that line until the page exists.

for await (const line of createInterface({ input: process.stdin })) {
  const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
  if (port) await settled(port);
  process.stderr.write(`${line}\n`);
}

/** Waits until the page has its address and title. A start without a page is passed on to the test. */
async function settled(port) {
  for (let tries = 0; tries < 300; tries += 1) {
    const pages = await pagesAt(port).catch(() => []);
    if (pages.some(({ type, url, title }) => type === 'page' && url.startsWith('app://') && title && title !== url))
      return;
    await wait(20);
  }
}

/** Avoids `fetch`, which takes longer to load than all requests together. */
function pagesAt(port) {
  return new Promise((done, fail) => {
    get(`http://127.0.0.1:${port}/json/list`, (answer) => void json(answer).then(done, fail)).once('error', fail);
  });
}
