import { Button } from '@fluentui/react-components';
import { useTranslator } from '../i18n';
import { change, useApp } from '../store';
import { FailureCallout } from './callout';

/** A failure that belongs to no particular place of the page, above everything else on it. */
export function Notice() {
  const notice = useApp((app) => app.notice);
  const { t } = useTranslator();
  if (!notice) return null;
  return (
    <FailureCallout
      failure={notice}
      alert
      actions={<Button onClick={() => change({ notice: null })}>{t('app.dismiss')}</Button>}
    />
  );
}
