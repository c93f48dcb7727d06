/** Which entries the log shows; `troubles`: warnings and errors. */
export const logFilters = ['all', 'troubles'] as const;
export type LogFilter = (typeof logFilters)[number];

/** What the log can say. The fields of each are in `electron/core/log/events.ts`. */
export const logEventNames = [
  'app.started',
  'app.ended',
  'program.damaged',
  'page.failed',
  'page.loadedAgain',
  'signIn.started',
  'signIn.ended',
  'test.ended',
  'testAll.ended',
  'keychain.failed',
  'tokenList.failed',
  'record.notWritten',
  'setup.unreconciled',
  'action.done',
  'copies.ended',
  'automaticCopies.failed',
  'backup.ended',
  'restore.ended',
  'settings.changed',
  'release.lookedUp',
  'policies.read',
  'policies.ignored',
  'call.failed',
  'error.unexpected',
] as const;
export type LogEventName = (typeof logEventNames)[number];
