import type { PortalStepId, SetupEvent } from '../../../../shared/contract';
import { portalStepIds } from '../../../../shared/enums';
import { seenAt } from '../../../../shared/texts/entra-seen-texts';
import type { Translator } from '../../../../shared/texts/i18n';
import { arrivalText } from '../../../../shared/texts/result-check-texts';
import type { Facts } from '../../setup/facts';
import type { RecordEntry } from './record-entry';

/** The steps that the administrator has confirmed, each with its time, and the user that the app saw in Webex. */
export function stepTexts(facts: Facts, _: readonly SetupEvent[], translator: Translator): RecordEntry[] {
  const { confirmed } = facts;
  const { t, moment } = translator;
  return portalStepIds.flatMap((step: PortalStepId): RecordEntry[] => {
    if (step === 'checkResult') {
      const arrival = arrivalText(facts, translator, moment);
      const text = [arrival?.text, arrival?.who].filter(Boolean).join(' · ');
      return text ? [{ id: step, name: t(`step.${step}`), text }] : [];
    }
    const name = t(`step.${step}`);
    const seen = seenAt(facts, step);
    if (seen) return [{ id: step, name, text: t('document.entra.seen', { date: moment(seen) }) }];
    const at = confirmed[step];
    return at ? [{ id: step, name, text: t('guidePage.confirmed', { date: moment(at) }) }] : [];
  });
}
