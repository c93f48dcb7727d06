import type { Space } from '../../../shared/contract';
import type { SetupRecord } from '../setup/record';

/** What a record copy is made of, in whatever format. All of it comes from the record, so no keychain is asked. */
export interface CopyInput {
  readonly record: SetupRecord;
  readonly space: Space;
  /** When the copy is made: dates in it and in its name are of this moment. */
  readonly savedAt: Date;
  readonly appVersion: string;
}
