import { Spinner } from '@fluentui/react-components';
import { useTranslator } from '../i18n';
import { useAfter } from '../parts/hooks';

/** Shown only when something takes long enough to be noticed. */
export function Loading() {
  const { t } = useTranslator();
  const late = useAfter(400);
  return <main className="alone">{late ? <Spinner label={t('app.loading')} /> : null}</main>;
}
