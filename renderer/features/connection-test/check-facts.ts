import type { CheckId, SetupView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';

/** The request that a check will make, shown before the first run. */
export function plannedRequest(id: CheckId, setup: SetupView, { t }: Translator): string {
  const { scimBaseUrl, peopleUrl } = setup.cloud;
  const tenantUrl = setup.tenantUrl ?? scimBaseUrl;
  const { hostname, port, protocol, pathname } = new URL(tenantUrl);
  switch (id) {
    case 'reached':
      return `connect ${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
    case 'certificate':
      return t('check.certificate.plan');
    case 'clock':
      return t('check.clock.plan');
    case 'token':
      return `GET ${new URL(peopleUrl).pathname}`;
    case 'administrator':
      return t('check.administrator.plan');
    case 'organization':
      return t('check.organization.plan');
    case 'users':
      return `GET ${pathname}/Users?filter=userName+eq+"…"`;
    case 'groups':
      return `GET ${pathname}/Groups?excludedAttributes=members&filter=displayName+eq+"…"`;
    case 'write':
      return `PATCH ${pathname}/Users/…`;
  }
}
