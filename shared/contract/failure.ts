import type { ProvisioningLogFailureCode, ReadFileFailureCode, UsersFileFailureCode } from './file-failure';
import type {
  GraphFailureCode,
  LookFailureCode,
  MicrosoftFailureCode,
  RenewFailureCode,
  SetUpFailureCode,
} from './microsoft-failure';
import type { PolicyFailureCode } from './policy-failure';
import type { ReleaseFailureCode } from './release-failure';

/** An expected failure as a value. `detail` fills the placeholders of the message; it never holds a secret. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export type SignInFailureCode =
  | 'signIn.cancelled'
  | 'signIn.denied'
  | 'signIn.wrongState'
  | 'signIn.noToken'
  | 'signIn.tokenTooLong'
  | 'signIn.wrongTokenType'
  | 'signIn.network'
  | 'signIn.certificate'
  | 'signIn.crashed'
  | 'signIn.unresponsive'
  | 'signIn.timeout'
  | 'signIn.busy'
  | 'signIn.portBusy'
  | 'signIn.browserUnavailable'
  | 'signIn.redirectNotLoopback'
  | 'signIn.clipboardEmpty'
  | 'signIn.notTheAddress'
  | 'signIn.linkExpired';

export type KeychainFailureCode =
  | 'keychain.tooLong'
  | 'keychain.missing'
  | 'keychain.locked'
  | 'keychain.denied'
  | 'keychain.unresponsive'
  | 'keychain.ended'
  | 'keychain.failed'
  | 'keychain.empty'
  | 'keychain.otherToken';

/** What can go wrong with one request of the connection test. */
export type RequestFailureCode =
  | 'net.offline'
  | 'net.dns'
  | 'net.refused'
  | 'net.timeout'
  | 'net.reset'
  | 'net.tlsUntrusted'
  | 'net.tlsName'
  | 'net.tlsExpired'
  | 'net.proxyAuth'
  | 'net.proxyFailed'
  | 'net.failed'
  | 'http.unauthorized'
  | 'http.forbidden'
  | 'http.notFound'
  | 'http.tooManyRequests'
  | 'http.locked'
  | 'http.serverError'
  | 'http.redirect'
  | 'http.loginPage'
  | 'http.notScim'
  | 'http.unexpected';

/** What a check can conclude from an answer that did arrive. */
export type CheckFindingCode =
  | 'check.notEncrypted'
  | 'check.clockWrong'
  | 'check.notAdministrator'
  | 'check.userAdministratorOnly'
  | 'check.administratorUnknown'
  | 'check.organizationDiffers'
  | 'check.organizationUnknown'
  | 'check.filterIgnored'
  | 'check.announcedOnly'
  | 'check.groupsRefused'
  | 'check.mayNotWrite'
  | 'check.writeUnclear'
  | 'check.blocked'
  | 'check.cancelled';

/** Why a file with a synchronization schema cannot be used. */
export type SchemaFailureCode =
  | 'schema.tooBig'
  | 'schema.notJson'
  | 'schema.tooDeep'
  | 'schema.twice'
  | 'schema.foreign'
  | 'schema.wrongType'
  | 'schema.noUsers'
  | 'schema.ambiguous';

/** Why a file with attribute mappings cannot be imported. */
export type MappingsFailureCode =
  | 'mappings.tooBig'
  | 'mappings.notJson'
  | 'mappings.foreign'
  | 'mappings.newer'
  | 'mappings.damaged';

/** Why there is no preview of a person. */
export type PreviewFailureCode = 'preview.stopped' | 'preview.timedOut';

export type PreflightFailureCode =
  | 'people.repeating'
  | 'people.incomplete'
  | 'people.none'
  | 'groups.repeating'
  | 'groups.incomplete'
  | 'groups.refused'
  | 'preflight.cancelled'
  | 'preflight.stopped'
  | 'preflight.orgIdChanged'
  | 'preflight.attributeMissing'
  | 'preflight.expression';

/** Why nothing was sent to the practice Webex. */
export type PracticeFailureCode = 'practice.only' | 'practice.noMatch' | 'practice.skipped' | 'practice.refused';

/** Why copies of records could not be saved, or one of them not made. */
export type CopyFailureCode =
  | 'copy.diskFull'
  | 'copy.notWritable'
  | 'copy.folderGone'
  | 'copy.nameTooLong'
  | 'copy.writeFailed'
  | 'copy.listNotSaved'
  | 'copy.choicesLost'
  | 'copy.otherFolder'
  | 'copy.notPrinted'
  | 'copy.notMade'
  | 'copy.stopped';
/** Why no backup was made. Disk errors are `file.*`. */
export type BackupFailureCode = 'backup.empty' | 'backup.cancelled' | 'backup.stopped' | 'backup.tooMuch';

/** Why an encrypted file does not open, or why a setup was not restored. */
export type RestoreFailureCode =
  | 'restore.passphrase'
  | 'restore.recipients'
  | 'restore.workFactor'
  | 'restore.broken'
  | 'restore.cancelled'
  | 'restore.changed'
  | 'restore.needsReconciling'
  | 'restore.undoLate';

/** What is wrong with the file that names the setups with tokens in the keychain. */
export type TokenJournalFailureCode =
  | 'tokenJournal.unreadable'
  | 'tokenJournal.newer'
  | 'tokenJournal.damaged'
  | 'tokenJournal.notWritten';

export type FailureCode =
  | SignInFailureCode
  | KeychainFailureCode
  | RequestFailureCode
  | CheckFindingCode
  | SchemaFailureCode
  | MappingsFailureCode
  | PreviewFailureCode
  | UsersFileFailureCode
  | PreflightFailureCode
  | PracticeFailureCode
  | RenewFailureCode
  | SetUpFailureCode
  | MicrosoftFailureCode
  | GraphFailureCode
  | LookFailureCode
  | ProvisioningLogFailureCode
  | CopyFailureCode
  | ReadFileFailureCode
  | BackupFailureCode
  | RestoreFailureCode
  | TokenJournalFailureCode
  | ReleaseFailureCode
  | 'about.noLicences'
  | 'userGuide.missing'
  | 'userGuide.notOpened'
  | PolicyFailureCode
  | 'record.folderUnreadable'
  | 'record.notFound'
  | 'record.damaged'
  | 'record.newer'
  | 'record.unreadable'
  | 'record.tooLarge'
  | 'record.diskFull'
  | 'record.notWritable'
  | 'record.writeFailed'
  | 'file.diskFull'
  | 'file.notWritable'
  | 'file.writeFailed'
  | 'calendar.nothingAhead'
  | 'orgId.invalid'
  | 'orgId.unconfirmed'
  | 'cloud.lost'
  | 'cloud.unreadable'
  | 'cloud.notJson'
  | 'cloud.badField'
  | 'settings.notSaved'
  | 'log.notWritten'
  | 'reminder.notSet'
  | 'reminder.notRemembered'
  | 'option.badValue'
  | 'option.unknown'
  | 'option.loose'
  | 'option.recording'
  | 'option.needsStatus'
  | 'option.statusAndRemind'
  | 'option.alreadyOpen'
  | 'dataFolder.unusable'
  | 'dataFolder.locked'
  | 'dataFolder.missing'
  | 'output.notWritten'
  | 'program.changed'
  | 'program.unreadable'
  | 'renewal.otherOrganization'
  | 'renewal.tokenMissing'
  | 'step.notReached'
  | 'test.alreadyRunning'
  | 'resultCheck.otherUsers'
  | 'file.unreadable'
  | 'file.tooBig'
  | 'export.diskFull'
  | 'export.notWritable'
  | 'export.failed'
  | 'app.badRequest'
  | 'page.crashed'
  | 'page.notLoaded'
  | 'page.unresponsive'
  | 'app.uncaught'
  | 'app.unexpected';
