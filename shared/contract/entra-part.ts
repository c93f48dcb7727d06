import { z } from 'zod';
import { locales, sheetFormats } from '../enums';
import { maximumNameLength } from '../enums/limits';
import { takes } from './channel';
import type { RecordDocument } from './record';
import type { SavedFile } from './saved-file';
import type { SetupView } from './setup';
import { setupId } from './setups';

/** The sheet in one of the languages, which need not be that of the app. */
const sheet = z.object({ id: setupId, locale: z.enum(locales) });

/** Two administrators: another one does the steps in Entra, with a hand-over sheet. */
export const entraPartContract = {
  channels: {
    /** `administrator`: the other one's name, which can be empty; null: the administrator of this setup does it. */
    'entraPart.assign': takes(
      z.object({ id: setupId, administrator: z.string().trim().max(maximumNameLength).nullable() }),
    ).answersOrFails<SetupView>(),
    'entraPart.sheet': takes(sheet).answersOrFails<RecordDocument>(),
    /** Asks where, then saves; null: the dialog was cancelled. */
    'entraPart.saveSheet': takes(sheet.extend({ format: z.enum(sheetFormats) })).answersOrFails<SavedFile | null>(),
    /** Copies the sheet as the text of an email. */
    'entraPart.copyMail': takes(sheet).answersOrFails<null>(),
  },
};
