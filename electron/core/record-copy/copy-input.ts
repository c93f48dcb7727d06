import type { Space } from '../../../shared/contract';
import type { EarlyReminderDay } from '../../../shared/enums/settings';
import type { SetupRecord } from '../setup/record';

/** The input of a record copy in any format. All of it comes from the record; the keychain is not read. */
export interface CopyInput {
  readonly record: SetupRecord;
  readonly space: Space;
  /** When the copy is made; the dates in the copy and in its name refer to this moment. */
  readonly savedAt: Date;
  readonly appVersion: string;
  /** The days of the calendar's early reminders; absent: the default. */
  readonly early?: readonly EarlyReminderDay[];
}
