import { join } from 'node:path';
import type { PageChannel, SetupView } from '../../../shared/contract';
import { orgId } from '../../e2e/support/scripted-webex';

/** What an operation needs to know. */
export interface OperationContext {
  /** The setup; undefined: there is none. */
  readonly view?: SetupView | undefined;
  /** Setups that were deleted in this run of the app. */
  readonly deleted: readonly string[];
}

/** A call of a channel that changes something outside of the main process. */
export interface Operation {
  readonly name: string;
  readonly channel: PageChannel;
  /** The request; null: it makes no sense now. */
  request(context: OperationContext): object | null;
  /** A sign-in: it gets a token of another account. */
  readonly signsIn?: true;
  /** Leads on in the life of a setup: done in order, these make every operation possible. */
  readonly leadsOn?: true;
}

type Ready = (view: SetupView) => boolean;

// A removal that was cut off leaves a setup without its token, which only another sign-in helps.
const hasToken: Ready = ({ token }) => token?.location === 'keychain';
const isConnected: Ready = (view) => hasToken(view) && view.renewable && !view.renewal;
const hasNewToken: Ready = ({ renewal }) => !!renewal && renewal.step !== 'signIn';
const pending = { token: 'pending' } as const;

function on(
  name: string,
  channel: PageChannel,
  ready: Ready,
  more: object | ((view: SetupView) => object) = {},
): Operation {
  return {
    name,
    channel,
    request: ({ view }) =>
      view && ready(view) ? { id: view.id, ...(typeof more === 'function' ? more(view) : more) } : null,
    ...(channel === 'signIn.start' && { signsIn: true as const }),
  };
}

const leadsOn = (operation: Operation): Operation => ({ ...operation, leadsOn: true });
const typed = { text: orgId, source: 'typed', deliberate: false };
const inWindow = { method: 'window' };
const backup = { space: 'real', passphrase: 'four words of mine', withTokens: true };

/** The operations of a whole life of a setup, in the order in which they become possible. */
export const operations: readonly Operation[] = [
  leadsOn({
    name: 'create a setup',
    channel: 'setups.create',
    request: ({ view }) => (view ? null : { space: 'real' }),
  }),
  on('delete', 'setups.delete', () => true),
  {
    name: 'undo the deletion',
    channel: 'setups.restore',
    request: ({ view, deleted }) => (view || !deleted.length ? null : { id: deleted.at(-1) }),
  },
  on(
    'rename',
    'setups.rename',
    () => true,
    ({ events }) => ({ name: `Renamed ${events.length}` }),
  ),
  on(
    'note',
    'setups.note',
    () => true,
    ({ events }) => ({ notes: `Note ${events.length}` }),
  ),
  on(
    'change the mappings',
    'mappings.change',
    () => true,
    ({ events }) => ({ mappings: [mapping(events.length)] }),
  ),
  leadsOn(on('first sign-in', 'signIn.start', (view) => !hasToken(view) && !view.renewable, inWindow)),
  on('second sign-in', 'signIn.start', (view) => hasToken(view) && !view.renewable, inWindow),
  on('back up', 'backup.save', hasToken, backup),
  leadsOn(on('Org ID', 'orgId.set', (view) => hasToken(view) && !view.orgId, typed)),
  leadsOn(on('connection test', 'test.run', (view) => hasToken(view) && !!view.orgId, { write: true })),
  leadsOn(on('copy the token', 'handover.copyToken', (view) => hasToken(view) && !!view.lastTest && !view.renewal)),
  leadsOn(on('Entra took it', 'handover.entraTested', mayReport, { result: 'succeeded' })),
  on('confirm a step', 'step.confirm', isConnected, { step: 'attributeMappings' }),
  on('choose a portal', 'portal.choose', () => true, { portal: 'provisioningMode' }),
  on('choose a script', 'entraMethod.choose', () => true, { method: 'script' }),
  on(
    'hand Entra’s part over',
    'entraPart.assign',
    () => true,
    ({ events }) => ({ administrator: `Ada ${events.length}` }),
  ),
  on('look a user up', 'resultCheck.lookUp', (view) => isConnected(view) && !!view.orgId, {
    address: 'ada@contoso.example',
    others: [],
  }),
  leadsOn(on('sign-in of a renewal', 'signIn.start', needsNewToken, inWindow)),
  leadsOn(on('test of a renewal', 'test.run', hasNewToken, { write: false, ...pending })),
  leadsOn(
    on('copy of a renewal', 'handover.copyToken', (view) => hasNewToken(view) && !!view.renewal?.lastTest, pending),
  ),
  on('abandon a renewal', 'renewal.abandon', ({ renewal }) => !!renewal),
  leadsOn(
    on('confirm a renewal', 'renewal.confirm', (view) => hasNewToken(view) && !!view.renewal?.copiedAt, {
      keepPrevious: true,
    }),
  ),
  on('keep the old token', 'renewal.keepPrevious', hasPrevious, { days: 30 }),
  on('forget the old token', 'renewal.forgetPrevious', hasPrevious),
];

function mayReport(view: SetupView): boolean {
  return hasToken(view) && view.mayReportEntraTest && !view.renewal;
}

function needsNewToken(view: SetupView): boolean {
  return isConnected(view) || view.renewal?.step === 'signIn' || (view.renewable && !hasToken(view) && !view.renewal);
}

function hasPrevious({ tokens }: SetupView): boolean {
  return tokens.some(({ status }) => status === 'kept');
}

function mapping(number: number): object {
  const source = { kind: 'constant', value: `Value ${number}` };
  return { source, target: 'title', matching: 0, defaultValue: '', apply: 'always' };
}

/** Where the operations save a backup. */
export function backupPath(folder: string): string {
  return join(folder, 'saved', 'attack.age');
}
