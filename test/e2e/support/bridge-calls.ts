import { expect, type Page } from '@playwright/test';
import type { PageChannel } from '../../../shared/contract';
import type { Wizard } from './wizard';
import { windowWith } from './wizard';

type ChannelRequest = Readonly<Record<string, unknown>> | undefined;

/**
 * Calls every channel of the bridge directly with valid and malformed input; returns all answers and all events.
 * Fails for a channel that is not listed here.
 */
export async function callEverything(wizard: Wizard, id: string): Promise<string> {
  const { app, page } = wizard;
  await app.evaluate(({ dialog, shell }) => {
    // Keeps browser, file manager and dialogs closed on the test's desktop.
    shell.openExternal = async () => {};
    shell.showItemInFolder = () => {};
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  const row = {
    source: { kind: 'attribute', name: 'mail' },
    target: 'userName',
    matching: 1,
    defaultValue: '',
    apply: 'always',
  };
  const requests: Readonly<Record<Exclude<PageChannel, 'app.quit' | 'signIn.cancel'>, ChannelRequest>> = {
    'app.start': undefined,
    'settings.change': { theme: 'dark' },
    'setups.list': { space: 'real' },
    'orphanedTokens.remove': { setups: [{ space: 'real', id }] },
    'setups.create': { space: 'practice' },
    'setups.open': { id },
    'setups.rename': { id, name: 'Renamed' },
    'setups.note': { id, notes: 'Ask Ada' },
    'orgId.read': { id, text: 'nonsense' },
    'orgId.set': { id, text: '77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e54', source: 'typed', deliberate: false },
    'account.accept': { id },
    'signIn.link': { id },
    'signIn.paste': { id },
    'signIn.start': { id, method: 'window' },
    'token.save': { id, location: 'keychain' },
    'test.run': { id, write: true },
    'test.cancel': { id },
    'backup.save': { space: 'real', id, passphrase: 'four words of mine', withTokens: true },
    'backup.cancel': undefined,
    'backup.copyPassphrase': { passphrase: 'four words of mine' },
    'restore.choose': undefined,
    'restore.unlock': { file: 0, passphrase: 'four words of mine' },
    'restore.cancelUnlock': undefined,
    'restore.apply': { choices: [{ key: 0, action: 'add' }], withoutTokens: false },
    'restore.undo': undefined,
    'restore.close': undefined,
    'testAll.run': { space: 'real' },
    'testAll.cancel': undefined,
    'copies.plan': { space: 'real', ids: null, formats: ['html'], locale: 'en', to: 'zip' },
    'copies.save': { taken: 'keepBoth' },
    'copies.cancel': undefined,
    'copies.show': undefined,
    'automaticCopies.view': undefined,
    'automaticCopies.choose': undefined,
    'automaticCopies.change': { keep: 5 },
    'automaticCopies.retry': undefined,
    'automaticCopies.show': undefined,
    'automaticCopies.stop': undefined,
    'test.copyReport': { id },
    'handover.copyToken': { id },
    'renewal.entraFailed': { id },
    'renewal.confirm': { id, keepPrevious: true },
    'renewal.keepPrevious': { id, days: 7 },
    'renewal.forgetPrevious': { id },
    'renewal.abandon': { id },
    'step.confirm': { id, step: 'turnOn' },
    'step.takeBack': { id, step: 'turnOn' },
    'portal.choose': { id, portal: 'provisioningMode' },
    'copies.check': undefined,
    'copies.checkDropped': { fileName: '../x.json', bytes: new Uint8Array([123, 125]) },
    'mappings.choices': undefined,
    'mappings.open': { id },
    'mappings.change': { id, mappings: [row] },
    'mappings.check': { mappings: [row] },
    'mappings.readExpression': { text: 'ToLower([mail])' },
    'mappings.preview': { id, person: { mail: 'ada@practice.example' } },
    'mappings.export': { id, format: 'json' },
    'mappings.copy': { id, format: 'table' },
    'mappings.import': { id },
    'schema.choose': { id },
    'schema.plan': { id },
    'schema.write': { id },
    'preflight.open': { id },
    'preflight.chooseEntra': { id },
    'preflight.chooseWebex': { id },
    'preflight.readWebex': { id },
    'preflight.compare': { id },
    'preflight.cancel': undefined,
    'preflight.query': { id, verdict: 'all', search: '', offset: 0, limit: 10 },
    'preflight.person': { id, index: 0 },
    'preflight.export': { id, verdict: 'all', search: '' },
    'log.read': { filter: 'all' },
    'log.copy': undefined,
    'log.show': undefined,
    'record.open': { id },
    'record.changes': { id, from: null, to: '2099-01-01T00:00:00Z' },
    'calendar.save': { id },
    'reminder.isOn': undefined,
    'reminder.set': { on: false },
    'files.showSaved': { path: '/etc/passwd' },
    'clipboard.copy': { text: 'no secret' },
    'handover.clearClipboard': undefined,
    'handover.entraTested': { id, result: 'failed' },
    'setups.showFile': { space: 'real', id },
    'links.open': { link: 'controlHub' },
    'practice.provision': { id, person: { userPrincipalName: 'ada@practice.example' }, action: 'look' },
    'practice.faults': undefined,
    'practice.setFaults': { faults: [] },
    'setups.delete': { id },
    'setups.restore': { id },
  };
  const channels = await page.evaluate(() =>
    Object.keys(window.bridge).filter((name) => name !== 'on' && name !== 'openDropped'),
  );
  expect(channels.sort()).toEqual([...Object.keys(requests), 'app.quit', 'signIn.cancel'].sort());
  await listen(page);
  const answers: string[] = [];
  for (const [channel, request] of Object.entries(requests)) {
    const cancelled = channel === 'signIn.start' ? cancelSoon(wizard) : undefined;
    for (const sent of [request, 'malformed']) answers.push(`${channel}: ${await call(page, channel, sent)}`);
    answers.push(`signIn.cancel: ${await cancelled}`);
  }
  answers.push(await page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown[] }).heard)));
  return answers.join('\n');
}

/** The private window stays open without a sign-in until the page cancels. */
async function cancelSoon({ app, page }: Wizard): Promise<string> {
  await windowWith(app, '/authorize');
  return call(page, 'signIn.cancel', undefined);
}

function call(page: Page, channel: string, request: unknown): Promise<string> {
  return page.evaluate(
    async ([name, value]) => {
      const bridge = window.bridge as unknown as Record<string, (request: unknown) => Promise<unknown>>;
      const answer = await bridge[name as string]?.(value).catch((thrown) => `${thrown}\n${thrown.stack}`);
      return JSON.stringify(answer) ?? 'undefined';
    },
    [channel, request] as const,
  );
}

/** The events of the main process. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const collect = (value: unknown) => heard.push(value);
    window.bridge.on('test.progress', collect);
    window.bridge.on('testAll.progress', collect);
    window.bridge.on('clipboard.changed', collect);
    window.bridge.on('setup.changed', collect);
    window.bridge.on('practice.faultsChanged', collect);
    window.bridge.on('settings.changed', collect);
  });
}
