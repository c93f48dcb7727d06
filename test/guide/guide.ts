import type { Locale } from '../../shared/enums';
import { app } from './chapters/app';
import { connect } from './chapters/connect';
import { entra } from './chapters/entra';
import { records } from './chapters/records';
import { start } from './chapters/start';
import { token } from './chapters/token';
import { trouble } from './chapters/trouble';
import { users } from './chapters/users';
import { htmlOf } from './html';
import { markdownOf } from './markdown';
import type { Chapter } from './model';
import { resolveGuide } from './resolve';
import { guideLocales, type Sources, withoutSystem } from './texts';

export const chapters: readonly Chapter[] = [start, connect, entra, token, users, records, app, trouble];

/** The folder of the guide, with its texts and pictures. */
const guideFolder = 'docs/user-guide';

/** The texts of the guide: what each file of `docs/user-guide/` has to contain. */
export function guideFiles(sources: Sources): ReadonlyMap<string, string> {
  return withoutSystem(
    () =>
      new Map(
        guideLocales.flatMap((locale: Locale) => {
          const document = resolveGuide(chapters, locale, sources);
          return [
            [`${guideFolder}/${locale}.md`, markdownOf(document)] as const,
            [`${guideFolder}/${locale}.html`, htmlOf(document)] as const,
          ];
        }),
      ),
  );
}
