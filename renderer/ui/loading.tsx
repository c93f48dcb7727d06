import { Spinner } from '@fluentui/react-components';
import { useAfter } from '../lib/hooks';
import { useTranslator } from '../lib/i18n';
import { CenteredPage } from './centered-page';

/** Shown only after a noticeable delay. */
export function Loading() {
  const { t } = useTranslator();
  const late = useAfter(400);
  return <CenteredPage>{late ? <Spinner label={t('app.loading')} /> : null}</CenteredPage>;
}
