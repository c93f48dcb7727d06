import { type Translator, translator } from '../assets/i18n';
import { useApp } from './store';

/** The translator of the chosen language; the component renders again when the language changes. */
export function useTranslator(): Translator {
  return translator(useApp((app) => app.settings.locale));
}
