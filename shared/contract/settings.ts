import { z } from 'zod';
import { locales, themes } from '../enums';
import { type DeepReadonly, takes, tells } from './channel';

const settings = z.object({ locale: z.enum(locales), theme: z.enum(themes) });
export type Settings = DeepReadonly<z.infer<typeof settings>>;

export const settingsContract = {
  channels: {
    /** Holds at once; a failure says that it ends with this run. */
    'settings.change': takes(
      z.object({ locale: settings.shape.locale.exactOptional(), theme: settings.shape.theme.exactOptional() }),
    ).answersOrFails<Settings>(),
  },
  events: {
    'settings.changed': tells<Settings>(),
  },
};
