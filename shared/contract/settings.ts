import { z } from 'zod';
import { locales, themes } from '../enums';
import { type DeepReadonly, takes, tells } from './channel';

const settings = z.object({ locale: z.enum(locales), theme: z.enum(themes) });
export type Settings = DeepReadonly<z.infer<typeof settings>>;

export const settingsContract = {
  channels: {
    /** Applies at once; a failure means that the change is lost when the app closes. */
    'settings.change': takes(
      z.object({ locale: settings.shape.locale.exactOptional(), theme: settings.shape.theme.exactOptional() }),
    ).answersOrFails<Settings>(),
  },
  events: {
    'settings.changed': tells<Settings>(),
  },
};
