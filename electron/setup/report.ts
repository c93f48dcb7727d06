import type { Translator } from '../../assets/i18n';
import type { SetupView } from '../contract';
import { FailureError } from '../failure';
import { connectionReport } from '../webex/connection-test/report';

/** The last connection test of a setup as text for a ticket. @throws FailureError `step.notReached` before the first test */
export function setupReport(view: SetupView, appVersion: string, translator: Translator): string {
  const { lastTest, name, cloud, orgId, tenantUrl } = view;
  if (!lastTest) throw new FailureError('step.notReached');
  const where = { setupName: name, cloudName: cloud.name, orgId: orgId ?? '', tenantUrl: tenantUrl ?? '' };
  return connectionReport({ report: lastTest, ...where, appVersion }, translator);
}
