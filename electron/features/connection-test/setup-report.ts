import type { SetupView, TokenSlot } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { FailureError } from '../../core/lib/failure';
import { connectionReport } from '../../core/webex/connection-test/report';

/**
 * The last connection test of a setup, with its current or its pending token, as text for a ticket.
 * @throws FailureError `step.notReached` before the first test
 */
export function setupReport(view: SetupView, slot: TokenSlot, appVersion: string, translator: Translator): string {
  const { name, cloud, orgId, tenantUrl } = view;
  const lastTest = slot === 'pending' ? view.renewal?.lastTest : view.lastTest;
  if (!lastTest) throw new FailureError('step.notReached');
  const cloudName = cloud.kind === 'practice' ? translator.t('practiceWebex.name') : cloud.name;
  const where = { setupName: name, cloudName, orgId: orgId ?? '', tenantUrl: tenantUrl ?? '' };
  return connectionReport({ report: lastTest, ...where, appVersion }, translator);
}
