import type { Translator } from '../../assets/i18n';
import type { SetupView } from '../contract';
import { FailureError } from '../failure';
import { connectionReport } from '../webex/connection-test/report';

/** The last connection test of a setup as text for a ticket. @throws FailureError `step.notReached` before the first test */
export function setupReport(view: SetupView, appVersion: string, translator: Translator): string {
  const { lastTest, name, cloud, orgId, tenantUrl } = view;
  if (!lastTest) throw new FailureError('step.notReached');
  const cloudName = cloud.kind === 'practice' ? translator.t('practiceWebex.name') : cloud.name;
  const where = { setupName: name, cloudName, orgId: orgId ?? '', tenantUrl: tenantUrl ?? '' };
  return connectionReport({ report: lastTest, ...where, appVersion }, translator);
}
