import type { LookSettings } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { FactList } from '../../ui/fact-list';

/** The settings of provisioning in Entra. @param tenantUrl of the setup */
export function SettingsDetail({ settings, tenantUrl }: { settings: LookSettings; tenantUrl: string | null }) {
  const { t, number, list } = useTranslator();
  const { tenantUrl: address, hasToken, syncAll, notification, deleteThreshold, unknownKeys } = settings;
  const { verdict, value } = address;
  const mail = notification?.recipients || t('look.none');
  const threshold = deleteThreshold?.enabled
    ? number(deleteThreshold.value ?? 0)
    : t(deleteThreshold ? 'look.threshold.off' : 'look.notSet');
  return (
    <>
      {verdict === 'different' && tenantUrl ? (
        <Callout tone="warning" title={t('look.tenantUrl.different')}>
          <p>{t('look.tenantUrl.different.text', { url: tenantUrl })}</p>
        </Callout>
      ) : null}
      <FactList
        facts={[
          {
            name: t('look.fact.tenantUrl'),
            value: value || t('look.none'),
            mono: value !== '',
            note: t(`look.tenantUrl.${verdict}`),
          },
          { name: t('look.fact.token'), value: t(hasToken ? 'look.token.yes' : 'look.token.no') },
          {
            name: t('look.fact.scope'),
            value: t(syncAll === null ? 'look.notSet' : syncAll ? 'look.scope.all' : 'look.scope.assigned'),
          },
          {
            name: t('look.fact.mail'),
            value: notification
              ? notification.enabled
                ? mail
                : t('look.mail.off', { address: mail })
              : t('look.notSet'),
          },
          { name: t('look.fact.threshold'), value: threshold },
        ]}
      />
      {unknownKeys.length ? (
        <Callout tone="warning" title={t('look.unknownKeys', { keys: list(unknownKeys) })}>
          <p>{t('look.unknownKeys.text')}</p>
        </Callout>
      ) : null}
    </>
  );
}
