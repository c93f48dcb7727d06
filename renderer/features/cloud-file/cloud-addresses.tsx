import type { FileCloudView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { FactList } from '../../ui/fact-list';

interface CloudAddressesProps {
  readonly cloud: FileCloudView;
  readonly look?: 'callout';
}

/** All that a cloud file names. */
export function CloudAddresses({ cloud, look }: CloudAddressesProps) {
  const { t } = useTranslator();
  const { entra } = cloud;
  const facts = [
    { name: t('cloudFile.name'), value: cloud.name },
    { name: t('document.cloud.signIn'), value: cloud.authorizeUrl, mono: true },
    { name: t('document.cloud.scim'), value: cloud.scimBaseUrl, mono: true },
    { name: t('document.cloud.people'), value: cloud.peopleUrl, mono: true },
    { name: t('document.cloud.clientId'), value: cloud.clientId, mono: true },
    { name: t('document.cloud.scopes'), value: cloud.scopes.join(' '), mono: true },
    { name: t('document.cloud.redirect'), value: cloud.redirectUri, mono: true },
    ...(entra
      ? [
          { name: t('document.cloud.entraLogin'), value: entra.loginUrl, mono: true },
          { name: t('document.cloud.graph'), value: entra.graphUrl, mono: true },
        ]
      : []),
    ...(entra?.tenantId ? [{ name: t('document.cloud.entraTenant'), value: entra.tenantId, mono: true }] : []),
    ...(entra?.clientId ? [{ name: t('document.cloud.entraClient'), value: entra.clientId, mono: true }] : []),
  ];
  return <FactList facts={facts} {...(look ? { look } : {})} />;
}
