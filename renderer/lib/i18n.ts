import { useSyncExternalStore } from 'react';
import type { Translator } from '../../shared/texts/translator';
import { onTexts, textChanges, translatorOf } from './locale';
import { useApp } from './store';

/** The translator of the chosen language; the component renders again when the language, its texts or the region for dates change. */
export function useTranslator(): Translator {
  useApp((app) => app.settings.dateRegion);
  useSyncExternalStore(onTexts, textChanges);
  return translatorOf(useApp((app) => app.settings.locale));
}
