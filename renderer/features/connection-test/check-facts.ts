import type { CheckId, SetupView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';

/** What a check will do: its request, or a text about it if it has no request of its own. */
interface PlannedCheck {
  readonly text: string;
  readonly isRequest: boolean;
}

/** What a check will do, shown before the first run. */
export function plannedCheck(id: CheckId, setup: SetupView, { t }: Translator): PlannedCheck {
  const request = (text: string) => ({ text, isRequest: true });
  const examines = (text: string) => ({ text, isRequest: false });
  const { scimBaseUrl, peopleUrl } = setup.cloud;
  const tenantUrl = setup.tenantUrl ?? scimBaseUrl;
  const { hostname, port, protocol, pathname } = new URL(tenantUrl);
  switch (id) {
    case 'reached':
      return request(`connect ${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`);
    case 'certificate':
      return examines(t('check.certificate.plan'));
    case 'clock':
      return examines(t('check.clock.plan'));
    case 'token':
      return request(`GET ${new URL(peopleUrl).pathname}`);
    case 'administrator':
      return examines(t('check.administrator.plan'));
    case 'organization':
      return examines(t('check.organization.plan'));
    case 'users':
      return request(`GET ${pathname}/Users?filter=userName+eq+"…"`);
    case 'groups':
      return request(`GET ${pathname}/Groups?excludedAttributes=members&filter=displayName+eq+"…"`);
    case 'write':
      return request(`PATCH ${pathname}/Users/…`);
  }
}
