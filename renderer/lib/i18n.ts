import type { Translator } from '../../shared/texts/translator';
import { translatorOf } from './locale';
import { useApp } from './store';

/** The translator of the chosen language; the component renders again when the language or the region for dates changes. */
export function useTranslator(): Translator {
  useApp((app) => app.settings.dateRegion);
  return translatorOf(useApp((app) => app.settings.locale));
}
