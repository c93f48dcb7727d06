import type {
  AppStart,
  Channel,
  Channels,
  EventName,
  Events,
  Failure,
  Locale,
  Result,
  SignInMethod,
} from '../../shared/contract';
import type { Severity } from '../../shared/enums';
import type { LogEventName } from '../../shared/enums/log';
import type { AppOption } from '../core/lib/app-options';
import type { AppLog } from '../core/log/app-log';
import type { LogFields } from '../core/log/events';
import type { CommandLine } from './command-line';

type Entry = { readonly [E in LogEventName]: readonly [Severity, E, LogFields<E>] }[LogEventName];
type RequestOf<C extends Channel> = Parameters<Channels[C]>[0];

/** Writes how the app was started: the options by their names only. */
export function logStart(
  log: AppLog,
  start: CommandLine,
  { version, locale }: { version: string; locale: Locale },
): void {
  const { electron } = process.versions;
  log.write('info', 'app.started', {
    version,
    electron,
    platform: process.platform as AppStart['platform'],
    arch: process.arch,
    locale,
    options: usedOptions(start),
  });
}

/** Writes why the page of the window ended or does not respond. The reason can be a text of Electron. */
export function logPage(log: AppLog, failure: Failure): void {
  const fields = failureFields(failure);
  log.write(
    'error',
    'page.failed',
    failure.code === 'page.notLoaded' ? { code: failure.code, message: fields.reason } : fields,
  );
}

/** The code of a failure, and its reason if that is a code too. */
export function failureFields({ code, detail }: Failure) {
  return { code, reason: String(detail?.reason ?? '') };
}

/** Writes the entry of a channel that is called, for work that takes long. */
export function logCall(log: AppLog, channel: string, request: unknown): void {
  if (channel !== 'signIn.start') return;
  const { id, method } = Object(request) as RequestOf<'signIn.start'>;
  log.write('info', 'signIn.started', { setup: id, method });
}

/** Writes the entry of an answer to the page: of a channel that the table names, and of every failure. */
export function logAnswer(log: AppLog, channel: string, request: unknown, answer: unknown): void {
  const entryOf = Object.hasOwn(answers, channel) ? answers[channel as keyof typeof answers] : undefined;
  // The container has parsed the request, and the feature's type is that of the answer.
  const entry = (entryOf as ((request: unknown, answer: unknown) => Entry | null) | undefined)?.(request, answer);
  const failure = failureOf(answer);
  if (entry) write(log, entry);
  else if (failure) {
    const setup = (Object(request) as { id?: string }).id;
    log.write(isCancelled(failure) ? 'info' : 'warning', 'call.failed', { channel, setup, ...failureFields(failure) });
  }
}

/** Writes the entry of an event for the page that nothing else tells. */
export function logSent<E extends EventName>(log: AppLog, event: E, value: Events[E]): void {
  if (event === 'automaticCopies.failed') {
    log.write('warning', 'automaticCopies.failed', failureFields(value as Events['automaticCopies.failed']));
  } else if (event === 'orphanedTokens.journalFailed') {
    log.write('warning', 'tokenList.failed', failureFields(value as Events['orphanedTokens.journalFailed']));
  } else if (event === 'setups.unreconciled') {
    for (const { id, failure } of value as Events['setups.unreconciled'])
      log.write('warning', 'setup.unreconciled', { setup: id, ...failureFields(failure) });
  }
}

/** What a successful call of these channels is logged as; null: not at all. A failure without an entry is `call.failed`. */
const answers: {
  readonly [C in Channel]?: (request: NonNullable<RequestOf<C>>, answer: ReturnType<Channels[C]>) => Entry | null;
} = {
  'signIn.start': ({ id, method }, answer) => signedIn(id, method, answer),
  'signIn.paste': ({ id }, answer) => signedIn(id, 'paste', answer),
  'test.run': ({ id, token = 'current' }, answer) => {
    if (!answer.ok) return null;
    const { cloud, lastTest, renewal } = answer.value;
    const test = token === 'pending' ? renewal?.lastTest : lastTest;
    const checks = test?.checks.flatMap((check) => (check.failure ? `${check.id}:${check.failure.code}` : []));
    const level = test?.outcome === 'failed' ? 'warning' : 'info';
    return [level, 'test.ended', { setup: id, token, cloud: cloud.kind, outcome: test?.outcome, checks }];
  },
  'testAll.run': (_, answer) => {
    if (!answer.ok) return null;
    const { tested, passed, cancelled, notTested } = answer.value;
    const level = passed < tested || notTested.length > 0 ? 'warning' : 'info';
    const codes = codesOf(notTested);
    return [level, 'testAll.ended', { tested, passed, notTested: notTested.length, cancelled, codes }];
  },
  'copies.save': (_, answer) => {
    if (!answer.ok) return null;
    const { to, saved, total, cancelled, failure, leftOut } = answer.value;
    const codes = codesOf([...(failure ? [{ failure }] : []), ...leftOut]);
    const left = leftOut.reduce((sum, { count }) => sum + count, 0);
    return [codes.length ? 'warning' : 'info', 'copies.ended', { to, saved, total, cancelled, leftOut: left, codes }];
  },
  'backup.save': (_, answer) => {
    if (!answer.ok || !answer.value) return null;
    const { setups, tokens, leftOut } = answer.value;
    return [leftOut.length ? 'warning' : 'info', 'backup.ended', { setups, tokens, tokensLeftOut: leftOut.length }];
  },
  'restore.apply': (_, answer) => restored('restore.apply', answer),
  'restore.undo': (_, answer) => restored('restore.undo', answer),
  'settings.change': (change, answer) => (answer.ok ? ['info', 'settings.changed', change] : null),
  'about.lookUp': (_, answer) => {
    if (!answer.ok) return null;
    const look = answer.value;
    if (look.kind !== 'failed') return ['info', 'release.lookedUp', { found: look.kind }];
    return ['warning', 'release.lookedUp', { found: 'failed', ...failureFields(look.failure) }];
  },
  ...Object.fromEntries(
    (
      [
        'setups.create',
        'setups.delete',
        'setups.restore',
        'orphanedTokens.remove',
        'token.save',
        'account.accept',
        'orgId.set',
        'handover.copyToken',
        'handover.entraTested',
        'handover.takeBackEntraTest',
        'renewal.confirm',
        'renewal.abandon',
        'renewal.keepPrevious',
        'renewal.forgetPrevious',
      ] as const satisfies readonly Channel[]
    ).map((channel) => [channel, done(channel)]),
  ),
};

function usedOptions({ practice, cloudFile, dataFolder, locale, remind }: CommandLine): AppOption[] {
  const used = { practice, cloud: cloudFile, 'user-data-dir': dataFolder, lang: locale, remind } as const;
  return (Object.keys(used) as (keyof typeof used)[]).filter((name) => used[name]);
}

function done(channel: Channel) {
  return (request: unknown, answer: unknown): Entry | null => {
    if (failureOf(answer)) return null;
    const { id, space } = { ...Object(Object(answer).value), ...Object(request) };
    return ['info', 'action.done', { channel, setup: id, space }];
  };
}

function signedIn(setup: string, method: SignInMethod, answer: Result<unknown>): Entry {
  if (answer.ok) return ['info', 'signIn.ended', { setup, method }];
  const level = isCancelled(answer.failure) ? 'info' : 'warning';
  return [level, 'signIn.ended', { setup, method, ...failureFields(answer.failure) }];
}

function restored(channel: string, answer: ReturnType<Channels['restore.apply']>): Entry | null {
  if (!answer.ok) return null;
  const { restored: all, failed } = answer.value;
  const counts = { channel, restored: all.length, failed: failed.length, codes: codesOf(failed) };
  return [failed.length ? 'warning' : 'info', 'restore.ended', counts];
}

function codesOf(failed: readonly { readonly failure: Failure }[]) {
  return [...new Set(failed.map(({ failure }) => failure.code))];
}

/** The user ended it. */
function isCancelled({ code }: Failure): boolean {
  return code.endsWith('.cancelled');
}

function failureOf(answer: unknown): Failure | null {
  const { ok, failure } = Object(answer) as { ok?: unknown; failure?: Failure };
  return ok === false && failure ? failure : null;
}

function write<E extends LogEventName>(
  log: AppLog,
  [level, event, fields]: readonly [Severity, E, LogFields<E>],
): void {
  log.write(level, event, fields);
}
