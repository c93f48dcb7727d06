import type { AppStart, FailureCode, ReleaseLook } from '../../../shared/contract';
import {
  checkIds,
  cloudKinds,
  locales,
  signInMethods,
  spaces,
  testOutcomes,
  themes,
  tokenSlots,
} from '../../../shared/enums';
import { copiesTargets } from '../../../shared/enums/files';
import { inOrder } from '../../../shared/enums/in-order';
import type { LogEventName } from '../../../shared/enums/log';
import { policyNames } from '../../../shared/enums/policies';
import { optionNames } from '../lib/app-options';
import { count, type LogField, type LogValue, listOf, oneOf, shaped, text, yesNo } from './fields';

const dotted = '[a-z][A-Za-z]{1,15}\\.[a-z][A-Za-z]{1,23}';
const code = shaped<FailureCode>(new RegExp(`^${dotted}$`));
const channel = shaped(new RegExp(`^${dotted}$`));
const checkResult = shaped(new RegExp(`^(?:${checkIds.join('|')}):${dotted}$`));
/** Of an error of the system (ENOSPC), of OpenSSL (CERT_HAS_EXPIRED), of Electron (launch-failed), or a class (TypeError). */
const reason = shaped(
  /^(?=.{1,40}$)(?:E[A-Z0-9]{2,15}|[A-Z]{2,14}(?:_[A-Z]{1,14}){1,5}|(?:[A-Z][A-Za-z]{1,20})?Error|abnormal-exit|killed|crashed|oom|launch-failed|integrity-failure|memory-eviction)$/,
);
const className = shaped(/^(?:[A-Z][A-Za-z]{1,24})?(?:Error|Exception|Warning)$/);
const setup = shaped(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const version = shaped(/^\d{1,4}(?:\.\d{1,5}){1,3}(?:-[a-z]{2,6}\.\d{1,3})?$/);
const platform = oneOf(inOrder<AppStart['platform']>({ darwin: true, linux: true, win32: true }));
const arch = oneOf<string>(['x64', 'arm64', 'ia32', 'arm']);
const releaseKind = oneOf(
  inOrder<ReleaseLook['kind']>({ same: true, newer: true, older: true, none: true, failed: true }),
);
/** File, line and column, relative to the folder of the built files. */
const frame = shaped(/^[\w./-]{1,60}:\d{1,7}:\d{1,7}$/);

/** The fields of each event. Anything else is left out: no event can hold a name, a text of a server, or a token. */
export const logEvents = {
  'app.started': {
    version,
    electron: version,
    platform,
    arch,
    locale: oneOf(locales),
    options: listOf(oneOf(optionNames)),
  },
  'app.ended': {},
  'program.damaged': { code, reason },
  'page.failed': { code, reason, message: text },
  'page.loadedAgain': {},
  'signIn.started': { setup, method: oneOf(signInMethods) },
  'signIn.ended': { setup, method: oneOf(signInMethods), code, reason },
  'test.ended': {
    setup,
    token: oneOf(tokenSlots),
    cloud: oneOf(cloudKinds),
    outcome: oneOf(testOutcomes),
    checks: listOf(checkResult),
  },
  'testAll.ended': { tested: count, passed: count, notTested: count, cancelled: yesNo, codes: listOf(code) },
  'keychain.failed': { code, reason },
  'tokenList.failed': { code, reason },
  'record.notWritten': { setup, code, reason },
  'setup.unreconciled': { setup, code, reason },
  'action.done': { channel, setup, space: oneOf(spaces) },
  'copies.ended': {
    to: oneOf(copiesTargets),
    saved: count,
    total: count,
    cancelled: yesNo,
    leftOut: count,
    codes: listOf(code),
  },
  'automaticCopies.failed': { code, reason },
  'backup.ended': { setups: count, tokens: count, tokensLeftOut: count },
  'restore.ended': { channel, restored: count, failed: count, codes: listOf(code) },
  'settings.changed': { locale: oneOf(locales), theme: oneOf(themes), zoom: count, clipboardSeconds: count },
  'release.lookedUp': { found: releaseKind, code, reason },
  'policies.read': { policies: listOf(oneOf(policyNames)) },
  'policies.ignored': { code, policy: oneOf(policyNames), reason },
  'call.failed': { channel, setup, code, reason },
  'error.unexpected': { channel, name: className, reason, frames: listOf(frame) },
} as const satisfies Readonly<Record<LogEventName, Readonly<Record<string, LogField<unknown>>>>>;

type Fields = typeof logEvents;
type ValueOf<Field> = Field extends LogField<infer T> ? T : never;
/** What can be written of an event. */
export type LogFields<E extends LogEventName> = {
  readonly [F in keyof Fields[E]]?: ValueOf<Fields[E][F]> | undefined;
};

/** The fields of an event that may be in the log, in the order of the table. */
export function keptFields(event: LogEventName, given: unknown): Record<string, LogValue> {
  const values = Object(given) as Record<string, unknown>;
  const fields: Readonly<Record<string, LogField<unknown>>> = logEvents[event];
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const kept = Object.hasOwn(values, name) ? field.keep(values[name]) : undefined;
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}
