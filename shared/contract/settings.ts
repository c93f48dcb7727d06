import { z } from 'zod';
import { locales, themes } from '../enums';
import { clipboardTimes, dateRegions, earlyReminderDays, recordNames, zoomLevels } from '../enums/settings';
import { type DeepReadonly, takes, takesNothing, tells } from './channel';

const settings = z.object({
  locale: z.enum(locales),
  theme: z.enum(themes),
  /** The size of the content of every window, in percent. */
  zoom: z.literal(zoomLevels),
  /** How long a Secret Token or a passphrase stays in the clipboard, in seconds. */
  clipboardSeconds: z.literal(clipboardTimes),
  /** On which days before the end of a token a reminder comes, besides the last day. */
  reminderDays: z.array(z.literal(earlyReminderDays)).max(earlyReminderDays.length),
  /** Whom a confirmation names in the record. */
  recordNames: z.enum(recordNames),
  /** By which region English dates are written. */
  dateRegion: z.enum(dateRegions),
});
export type Settings = DeepReadonly<z.infer<typeof settings>>;

export const settingsContract = {
  channels: {
    /** Applies at once; a failure means that the change is lost when the app closes. */
    'settings.change': takes(
      z.object({
        locale: settings.shape.locale.exactOptional(),
        theme: settings.shape.theme.exactOptional(),
        zoom: settings.shape.zoom.exactOptional(),
        clipboardSeconds: settings.shape.clipboardSeconds.exactOptional(),
        reminderDays: settings.shape.reminderDays.exactOptional(),
        recordNames: settings.shape.recordNames.exactOptional(),
        dateRegion: settings.shape.dateRegion.exactOptional(),
      }),
    ).answersOrFails<Settings>(),
    /** The folder of everything that the app stores outside of the keychain. */
    'settings.folder': takesNothing.answers<string>(),
    /** Shows that folder in the system's file manager. */
    'settings.showFolder': takesNothing.answers<null>(),
  },
  events: {
    'settings.changed': tells<Settings>(),
    /** The menu of the app asks for the page of the settings. */
    'settings.asked': tells<null>(),
  },
};
