import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { change, useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { showSettings } from './actions';

/** On every page but the settings, which say more: part of the organization's policies is ignored. */
export function PolicyNotice() {
  const { t } = useTranslator();
  const count = useApp((app) => app.start?.policies.problems.length ?? 0);
  const isHidden = useApp((app) => app.policyNoticeDismissed || app.route.page === 'settings');
  if (count === 0 || isHidden) return null;
  return (
    <Callout
      tone="warning"
      alert
      title={t('policies.ignored.title')}
      actions={
        <>
          <Button onClick={showSettings}>{t('policies.ignored.show')}</Button>
          <Button onClick={() => change({ policyNoticeDismissed: true })}>{t('app.dismiss')}</Button>
        </>
      }
    >
      <p>{t('policies.ignored.text', { count })}</p>
    </Callout>
  );
}
