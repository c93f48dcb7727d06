import { z } from 'zod';
import { type LinkId, type Locale, linkIds, type Theme } from '../enums';
import { takes, takesNothing } from './channel';

export type { LinkId, Locale, Theme };
/** The theme that is painted. */
export type Colours = Exclude<Theme, 'system'>;

/** Desktop functions that every page uses. */
export const desktopContract = {
  channels: {
    'app.quit': takesNothing.answers<null>(),
    'clipboard.copy': takes(z.object({ text: z.string().max(100_000) })).answers<null>(),
    /** Shows a file that was saved in this run in its folder. */
    'files.showSaved': takes(z.object({ path: z.string().max(5000) })).answersOrFails<null>(),
    'links.open': takes(z.object({ link: z.enum(linkIds) })).answersOrFails<null>(),
  },
};
