import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';

/** Moments of a start, in milliseconds from the start of the process. */
export type Moment =
  | 'main script begins'
  | 'main script has run'
  | 'Electron is ready'
  | 'page is asked for'
  | 'page arrives'
  | 'code is asked for'
  | 'code is given'
  | 'code begins to run'
  | 'code has run'
  | 'heading is in the page'
  | 'heading is painted';
export type Moments = Partial<Record<Moment, number>>;

/** Upper bound on a start; one that takes longer fails the benchmark. */
const startLimitMs = 30_000;

/** Marks the beginning of a script of the page. */
export const markOfCode = "performance.mark('code begins to run');";

/** Waits in the page for its heading and its first paint. @returns moments in milliseconds since the epoch */
const inPage = `new Promise((done) => {
  const moments = {};
  const since = (time) => performance.timeOrigin + time;
  const look = () => {
    if (moments['heading is in the page'] || !document.querySelector('h1')?.textContent) return;
    moments['heading is in the page'] = since(performance.now());
    new PerformanceObserver((list, observer) => {
      const [painted] = list.getEntriesByName('first-contentful-paint');
      if (!painted) return;
      observer.disconnect();
      const navigation = performance.getEntriesByType('navigation')[0];
      const [code] = performance.getEntriesByName('code begins to run');
      moments['page is asked for'] = performance.timeOrigin;
      if (code) moments['code begins to run'] = since(code.startTime);
      if (code) moments['code has run'] = since(navigation.domContentLoadedEventStart);
      moments['heading is painted'] = since(painted.startTime);
      done(moments);
    }).observe({ type: 'paint', buffered: true });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})`;

/**
 * The main script of an application that is measured: runs its own one, writes the moments of its start into the file that
 * START_MOMENTS names, and ends. @param main the application's own main script
 */
export const probe = (main: string) => `
const moments = {};
const at = (moment) => {
  moments[moment] ??= performance.timeOrigin + performance.now();
};
at('main script begins');
const { writeFileSync } = require('node:fs');
const { app, session } = require('electron');
app.once('ready', () => {
  at('Electron is ready');
  const { protocol } = session.defaultSession;
  const register = protocol.registerBufferProtocol?.bind(protocol);
  if (!register) return;
  protocol.registerBufferProtocol = (scheme, handler) =>
    register(scheme, (request, answer) => {
      if (!/\\/start-[^/]*\\.js$/.test(request.url)) return handler(request, answer);
      at('code is asked for');
      handler(request, (response) => {
        at('code is given');
        answer(response);
      });
    });
});
app.on('web-contents-created', (_event, contents) => {
  contents.once('did-navigate', async () => {
    at('page arrives');
    const inPage = await contents.mainFrame.executeJavaScript(${JSON.stringify(inPage)});
    writeFileSync(process.env.START_MOMENTS, JSON.stringify({ ...moments, ...inPage }));
    process.kill(process.pid, 'SIGKILL');
  });
});
require(${JSON.stringify(main)});
at('main script has run');
`;

/** Starts a probed application on a new folder, and waits until it has painted its heading. */
export async function momentsOfStart(binary: string, data: string): Promise<Moments> {
  const file = `${data}.json`;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = performance.timeOrigin + performance.now();
  const child = spawn(binary, [...sandbox, `--user-data-dir=${data}`, '--lang=en'], {
    stdio: 'ignore',
    env: { ...process.env, START_MOMENTS: file },
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), startLimitMs);
  await once(child, 'exit');
  clearTimeout(limit);
  const moments = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<Moment, number>);
  for (const path of [file, data]) await rm(path, { recursive: true, force: true, maxRetries: 5 });
  return Object.fromEntries(moments.map(([moment, time]) => [moment, time - from]));
}
