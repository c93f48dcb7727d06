import type { PortalStepId, SetupEvent } from '../../../../shared/contract';
import { portalStepIds } from '../../../../shared/enums';
import type { Translator } from '../../../../shared/texts/i18n';
import type { Facts } from '../../setup/facts';
import type { RecordEntry } from './record-entry';

/** The steps that the administrator has confirmed, each with its time. */
export function stepTexts({ confirmed }: Facts, _: readonly SetupEvent[], { t, moment }: Translator): RecordEntry[] {
  return portalStepIds.flatMap((step: PortalStepId) => {
    const at = confirmed[step];
    const name = t(`step.${step}`);
    return at ? [{ id: step, name, text: t('guidePage.confirmed', { date: moment(at) }) }] : [];
  });
}
