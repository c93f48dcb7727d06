import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { change, useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';

/** Setups whose tokens could not be reconciled with their records at startup. */
export function UnreconciledNotice() {
  const unreconciled = useApp((app) => app.unreconciled);
  const { t, list } = useTranslator();
  const [first] = unreconciled;
  if (!first) return null;
  const names = list(unreconciled.slice(0, 20).map(({ name }) => name || t('app.unnamed')));
  return (
    <FailureCallout
      failure={first.failure}
      tone="warning"
      alert
      actions={<Button onClick={() => change({ unreconciled: [] })}>{t('app.dismiss')}</Button>}
    >
      <p>{t('home.unreconciled', { count: unreconciled.length, names })}</p>
    </FailureCallout>
  );
}
