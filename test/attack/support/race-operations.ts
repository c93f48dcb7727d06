import type { PageChannel, SetupView } from '../../../shared/contract';
import { mailMapping } from '../../e2e/support/bridge-requests';
import { orgId } from '../../e2e/support/scripted-webex';

/** The calls of one person, in order; each begins when the one before it has ended. */
export interface RaceOperation {
  readonly name: string;
  calls(view: Pick<SetupView, 'id'>, number: number): readonly (readonly [PageChannel, unknown])[];
}

function on(name: string, channel: PageChannel, more: object = {}): RaceOperation {
  return { name, calls: ({ id }) => [[channel, { id, ...more }]] };
}

const pending = { token: 'pending' };
const copies = { space: 'real', ids: null, formats: ['html', 'json', 'csv'], locale: 'en', to: 'folder' };

/** What several windows, timers and people can do to a setup at the same time. */
export const raceOperations: readonly RaceOperation[] = [
  on('sign-in', 'signIn.start', { method: 'window' }),
  { name: 'cancelled sign-in', calls: () => [['signIn.cancel', undefined]] },
  on('link', 'signIn.link'),
  { name: 'rename', calls: ({ id }, number) => [['setups.rename', { id, name: `Race ${number}` }]] },
  { name: 'note', calls: ({ id }, number) => [['setups.note', { id, notes: `Note ${number}` }]] },
  on('Org ID', 'orgId.set', { text: orgId, source: 'typed', deliberate: false }),
  on('other Org ID', 'orgId.set', {
    text: '11111111-2222-4333-8444-555555555555',
    source: 'typed',
    deliberate: true,
  }),
  on('account', 'account.accept'),
  on('test', 'test.run', { write: true }),
  on('test of the new token', 'test.run', { write: true, ...pending }),
  on('cancelled test', 'test.cancel'),
  { name: 'test of all', calls: () => [['testAll.run', { space: 'real' }]] },
  on('copied token', 'handover.copyToken'),
  on('copied new token', 'handover.copyToken', pending),
  { name: 'cleared clipboard', calls: () => [['handover.clearClipboard', undefined]] },
  on('Entra took it', 'handover.entraTested', { result: 'succeeded' }),
  on('Entra refused it', 'handover.entraTested', { result: 'failed' }),
  on('Entra refused the new one', 'handover.entraTested', { result: 'failed', ...pending }),
  on('Entra took the new one', 'handover.entraTested', { result: 'succeeded', ...pending }),
  on('result taken back', 'handover.takeBackEntraTest'),
  on('result of the new one taken back', 'handover.takeBackEntraTest', pending),
  on('confirmed renewal', 'renewal.confirm', { keepPrevious: true }),
  on('confirmed renewal, old token forgotten', 'renewal.confirm', { keepPrevious: false }),
  on('abandoned renewal', 'renewal.abandon'),
  on('kept old token', 'renewal.keepPrevious', { days: 30 }),
  on('forgotten old token', 'renewal.forgetPrevious'),
  on('deletion', 'setups.delete'),
  on('undone deletion', 'setups.restore'),
  {
    name: 'deletion and undo',
    calls: ({ id }) => [
      ['setups.delete', { id }],
      ['setups.restore', { id }],
    ],
  },
  {
    name: 'copies',
    calls: () => [
      ['copies.plan', copies],
      ['copies.save', { taken: 'replace' }],
    ],
  },
  { name: 'automatic copies', calls: () => [['automaticCopies.choose', undefined]] },
  { name: 'fewer automatic copies', calls: () => [['automaticCopies.change', { keep: 5 }]] },
  { name: 'no automatic copies', calls: () => [['automaticCopies.stop', undefined]] },
  on('backup', 'backup.save', { space: 'real', passphrase: 'four words of mine', withTokens: true }),
  {
    name: 'restored record',
    calls: () => [
      ['restore.choose', undefined],
      ['restore.apply', { choices: [{ key: 0, action: 'merge' }], withoutTokens: false }],
    ],
  },
  { name: 'undone restore', calls: () => [['restore.undo', undefined]] },
  on('mappings', 'mappings.change', { mappings: [mailMapping] }),
  on('people', 'preflight.readWebex'),
  { name: 'removed orphans', calls: ({ id }) => [['orphanedTokens.remove', { setups: [{ space: 'real', id }] }]] },
  { name: 'theme', calls: (_, number) => [['settings.change', { theme: number % 2 ? 'dark' : 'light' }]] },
  on('step', 'step.confirm', { step: 'turnOn' }),
  on('step taken back', 'step.takeBack', { step: 'turnOn' }),
  on('portal chosen', 'portal.choose', { portal: 'provisioningMode' }),
  on('script chosen', 'entraMethod.choose', { method: 'script' }),
  on('Entra’s part handed over', 'entraPart.assign', { administrator: 'Ada' }),
  on('Entra’s part taken back', 'entraPart.assign', { administrator: null }),
  on('look-up', 'resultCheck.lookUp', { address: 'ada@contoso.example', others: [] }),
  on('cancelled look-up', 'resultCheck.cancel'),
  on('look at Entra', 'entraLook.look'),
  on('cancelled look at Entra', 'entraLook.cancel'),
  on('view', 'setups.open'),
];
