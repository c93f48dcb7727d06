import { z } from 'zod';
import { locales, themes } from '../enums';
import { type DeepReadonly, takes, tells } from './channel';

export const settings = z.object({ locale: z.enum(locales), theme: z.enum(themes) });
export type Settings = DeepReadonly<z.infer<typeof settings>>;

export const settingsContract = {
  channels: {
    'settings.change': takes(
      z.object({ locale: settings.shape.locale.exactOptional(), theme: settings.shape.theme.exactOptional() }),
    ).answers<Settings>(),
  },
  events: {
    'settings.changed': tells<Settings>(),
  },
};
