import { z } from 'zod';
import { maximumExplainedText, maximumLogParts } from '../enums/provisioning-log';
import { takes, takesNothing, tells } from './channel';
import type { SavedFile } from './saved-file';

/**
 * Why Entra did not provision a user, or does not run at all, as far as this app can explain it: one cause has the codes that
 * are mended alike.
 */
export type ProvisioningCause =
  // The connection, and with it everybody.
  | 'credentials'
  | 'unavailable'
  | 'portalMessage'
  | 'credentialsMissing'
  | 'secretSize'
  | 'quarantineCredentials'
  | 'quarantineErrors'
  | 'quarantineDeletes'
  | 'quarantineManual'
  | 'rights'
  // A user, or the mappings.
  | 'duplicateTarget'
  | 'duplicateSource'
  | 'conflict'
  | 'noMatchingValue'
  | 'importSkipped'
  | 'missingValues'
  | 'schemaInvalid'
  | 'attributeUnknown'
  | 'singleValue'
  | 'invalidDomain'
  | 'licenses'
  | 'anchorGone'
  | 'multipleInResponse'
  | 'incompatible'
  | 'invalidContent'
  | 'badRequest'
  | 'unprocessable'
  // Entra tries again.
  | 'tooManyRequests'
  | 'serverError'
  | 'protocolError'
  | 'timeout'
  | 'internalError'
  // Skipped.
  | 'notEntitled'
  | 'notAssigned'
  | 'inactive'
  | 'scopingFilter'
  | 'skipped'
  | 'noChange';

/** What a cause asks for: something to mend, a check whether it is intended, waiting, or nothing. */
export type CauseKind = 'act' | 'check' | 'wait' | 'fine' | 'unknown';

/** A code or sentence of Entra, and what this app knows of it. */
export interface ExplainedCode {
  /** As it was written; empty: a sentence without a code. */
  readonly code: string;
  /** Null: this app does not know it. */
  readonly cause: ProvisioningCause | null;
  readonly kind: CauseKind;
}

/** One cause of an application, or one code that this app does not know. Texts are Entra's: untrusted, and cut. */
export interface ProvisioningCauseView {
  readonly key: string;
  readonly cause: ProvisioningCause | null;
  readonly kind: CauseKind;
  /** The codes, the most frequent first. */
  readonly codes: readonly string[];
  readonly events: number;
  /** Users and groups, without those of `solved`. */
  readonly users: number;
  /** Users and groups for whom a later event succeeded. */
  readonly solved: number;
  /** What Entra says of one of the events; empty: nothing. */
  readonly sample: string;
}

/** What a log says of one application. */
export interface ProvisioningApplication {
  /** Empty: the log does not name it. */
  readonly name: string;
  readonly events: number;
  readonly succeeded: number;
  /** Users and groups of all events. */
  readonly users: number;
  /** Those that need an action first, then by their users. */
  readonly causes: readonly ProvisioningCauseView[];
}

export interface ProvisioningLogView {
  readonly files: readonly string[];
  readonly events: number;
  /** The first and the last event, ISO 8601, UTC; null: no event has a date that can be read. */
  readonly from: string | null;
  readonly to: string | null;
  /** The one that is Webex first, then by events. */
  readonly applications: readonly ProvisioningApplication[];
  /** Rows or events that could not be read. */
  readonly unreadable: number;
  /** A file ends within an event. */
  readonly cut: boolean;
  /** An answer of Microsoft Graph that names a next page. */
  readonly more: boolean;
}

/** A user or group with a cause. Texts are Entra's: untrusted, and cut. */
export interface ProvisioningLogUser {
  readonly name: string;
  /** The object in Entra; empty: not named. */
  readonly id: string;
  readonly group: boolean;
  readonly events: number;
  /** The last event, ISO 8601; null: without a date that can be read. */
  readonly lastAt: string | null;
  /** What Entra says of the last event. */
  readonly text: string;
  /** A later event succeeded. */
  readonly solved: boolean;
}

export interface ProvisioningLogUsers {
  /** Those to mend first, in the order of their names; at most `maximumListedUsers`. */
  readonly users: readonly ProvisioningLogUser[];
  /** How many there are. */
  readonly total: number;
}

export interface ProvisioningLogProgress {
  readonly events: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

const ofCause = z.object({ application: z.string().max(2_000), key: z.string().max(2_000) });

export const provisioningLogContract = {
  channels: {
    /** Asks for the files of a log and reads them. Null: the dialog was cancelled. */
    'provisioningLog.choose': takesNothing.answersOrFails<ProvisioningLogView | null>(),
    /** Whether one of the dropped files is a provisioning log; only the preload can call it. */
    'provisioningLog.drop': takes(
      z.object({ paths: z.array(z.string().max(32_768)).max(maximumLogParts) }),
    ).answers<boolean>(),
    /** Reads the files that were dropped last. */
    'provisioningLog.readDropped': takesNothing.answersOrFails<ProvisioningLogView>(),
    /** Reads a sample log with the people of the practice organization. */
    'provisioningLog.sample': takesNothing.answersOrFails<ProvisioningLogView>(),
    'provisioningLog.users': takes(ofCause).answersOrFails<ProvisioningLogUsers>(),
    /** Saves all users of a cause as a table. Null: the dialog was cancelled. */
    'provisioningLog.save': takes(ofCause).answersOrFails<SavedFile | null>(),
    /** Explains a pasted code or text. */
    'provisioningLog.explain': takes(z.object({ text: z.string().max(maximumExplainedText) })).answers<
      readonly ExplainedCode[]
    >(),
    /** Ends reading, and forgets the log. */
    'provisioningLog.close': takesNothing.answers<null>(),
  },
  events: { 'provisioningLog.progress': tells<ProvisioningLogProgress>() },
};
