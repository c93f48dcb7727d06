import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupList } from '../../shared/contract';
import { closeDesktop } from '../e2e/support/bridge-requests';
import { expect, test } from '../e2e/support/desktop';
import { pastedElsewhere } from '../e2e/support/other-program';
import { encodingsIn, heapOf, needlesOf, needlesOfAll, searchFolder } from '../e2e/support/search';
import type { Wizard } from '../e2e/support/wizard';
import { onlyOn } from '../fixtures/systems';
import { succeed } from './support/by-channels';
import { journey, travel } from './support/journey';
import { expectNoToken } from './support/no-token';
import { appProcesses, needlesIn, searchMemory, tokenNeedles } from './support/process-memory';
import { allow, drawn, report, rounds } from './support/rounds';

const networkService = 'network.mojom.NetworkService';

test('after whole journeys, a hunt finds the token in no file, page, process or clipboard', async ({
  start,
  startBus,
  webex,
  folder,
  display,
}, info) => {
  onlyOn(test, ['linux'], 'the memory of other processes');
  allow(info, 25);
  const bus = await startBus({ keyring: 'open' });
  const [saved, temporary] = [join(folder, 'saved'), join(folder, 'temporary')];
  for (const made of [saved, temporary]) await mkdir(made);
  const wizard = await start({ cloud: webex.cloud, env: { ...bus.env, TMPDIR: temporary } });
  const { page, data } = wizard;
  await closeDesktop(wizard);
  const answers: string[] = [];
  for (const trip of drawn(journey, rounds)) {
    answers.push(await travel(wizard, webex, trip, saved));
    expect(await pastedElsewhere(display)).toEqual({ clipboard: '', primary: '' });
    webex.issueAnother();
  }
  const tokens = [...webex.former];
  expect(tokens).toHaveLength(3 * rounds);
  const needles = needlesOfAll(tokens);

  await test.step('the search finds what is planted', async () => {
    const control = `C0NTROL${'0123456789abcdef'.repeat(4)}`;
    await writeFile(join(data, 'planted'), Buffer.from(`before ${control} after`, 'utf16le'));
    expect(searchFolder(folder, needlesOf(control)).found).toEqual([`${join(data, 'planted')}: utf16le`]);
    await page.evaluate((text) => Object.assign(window, { planted: `${text} in the heap` }), control);
    expect(encodingsIn(await heapOf(page), needlesOf(control))).toContain('utf8');
    expect(searchMemory(await rendererOf(wizard), needlesIn(control)).found).toContain('utf8');
    // The main process has to have the token.
    expect(searchMemory(wizard.app.process().pid ?? 0, tokenNeedles).found).toContain('utf8');
  });

  expect.soft(encodingsIn(answers.join('\n'), needles), 'the answers of the channels').toEqual([]);
  expect.soft(encodingsIn(await heapOf(page), needles), 'the heap of the page').toEqual([]);
  const { searched, holders } = await memoryOf(wizard);
  // The network service loaded the redirect address for the private window, and does not overwrite what it frees.
  expect(holders.filter((kind) => kind !== networkService)).toEqual([]);
  expectNoToken(tokens, folder, bus.env, [wizard]);

  const { setups } = await succeed<SetupList>(page, 'setups.list', { space: 'real' });
  await succeed(page, 'handover.copyToken', { id: setups[0]?.id });
  await expect.poll(async () => tokens.includes((await pastedElsewhere(display)).clipboard)).toBe(true);
  await wizard.close();
  expect(await pastedElsewhere(display)).toEqual({ clipboard: '', primary: '' });
  expectNoToken(tokens, folder, bus.env, []);
  report(info, {
    attack: 'Hunt for the token',
    made: `${rounds} journeys with ${tokens.length} tokens; the files, ${searched.length} processes (${searched.join(', ')})`,
    found: `the token in the keychain and in the memory of the main process${holders.length ? ' and the network service' : ''} alone`,
  });
});

async function rendererOf({ app }: Wizard): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
}

/** Which processes other than the main one hold a token. */
async function memoryOf(wizard: Wizard): Promise<{ searched: string[]; holders: string[] }> {
  const processes = appProcesses(wizard.app.process().pid ?? 0).filter(({ kind }) => kind !== 'main');
  const results = processes.map(({ pid, kind }) => ({ kind, pid, ...searchMemory(pid, tokenNeedles) }));
  expect(processes).toContainEqual({ pid: await rendererOf(wizard), kind: 'renderer' });
  for (const kind of [networkService, 'gpu-process', 'zygote'])
    expect(processes.map((one) => one.kind)).toContain(kind);
  for (const { kind, bytes } of results) expect(bytes, kind).toBeGreaterThan(0);
  const holders = results.filter(({ found }) => found.length > 0);
  return {
    searched: results.map(({ kind, bytes }) => `${kind} ${Math.round(bytes / 2 ** 20)} MB`),
    holders: holders.map(({ kind }) => kind),
  };
}
