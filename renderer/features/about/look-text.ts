import type { ReleaseLook } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import type { Translator } from '../../../shared/texts/i18n';

/** What a look for a new version found, in one sentence. */
export function lookTitle(look: ReleaseLook, translator: Translator): string {
  const { t } = translator;
  if (look.kind === 'failed') return failureTexts(look.failure, translator).title;
  if (look.kind === 'newer') return t('about.found.newer', { version: look.release.version });
  return t(`about.found.${look.kind}`);
}
