import type { PageChannel } from '../../../shared/contract';
import type { Wizard } from './wizard';

export type ChannelRequest = Readonly<Record<string, unknown>> | undefined;

/** A mapping of the mail address to the user name. */
export const mailMapping = {
  source: { kind: 'attribute', name: 'mail' },
  target: 'userName',
  matching: 1,
  defaultValue: '',
  apply: 'always',
};

/** A well-formed request of every channel but these two, which end the app or a sign-in, for this setup. */
export function requestsFor(
  id: string,
): Readonly<Record<Exclude<PageChannel, 'app.quit' | 'signIn.cancel'>, ChannelRequest>> {
  return {
    'app.start': undefined,
    'settings.change': { theme: 'dark' },
    'settings.folder': undefined,
    'settings.showFolder': undefined,
    'monitor.app': undefined,
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
    'restore.refresh': undefined,
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
    'mappings.enter': { id, key: 'username', entered: true },
    'mappings.change': { id, mappings: [mailMapping] },
    'mappings.check': { id, mappings: [mailMapping] },
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
    'resultCheck.lookUp': { id, address: 'ada@practice.example', others: [] },
    'resultCheck.cancel': { id },
    'resultCheck.compare': { id, person: { mail: 'ada@practice.example' } },
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
    'handover.takeBackEntraTest': { id },
    'setups.showFile': { space: 'real', id },
    'links.open': { link: 'controlHub' },
    'practice.provision': { id, person: { userPrincipalName: 'ada@practice.example' }, action: 'look' },
    'practice.faults': undefined,
    'practice.setFaults': { faults: [] },
    'setups.delete': { id },
    'setups.restore': { id },
  };
}

/** Keeps browser, file manager and dialogs closed: each dialog is cancelled. */
export async function closeDesktop({ app }: Pick<Wizard, 'app'>): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    shell.openExternal = async () => {};
    shell.showItemInFolder = () => {};
    shell.openPath = async () => '';
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
}
