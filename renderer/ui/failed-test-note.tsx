import { Button } from '@fluentui/react-components';
import type { FailedTestView } from '../../shared/contract';
import { useTranslator } from '../lib/i18n';
import { Callout } from './callout';

/** Says on a step that the connection test before it failed. */
export function FailedTestNote({ test, onOpen }: { test: FailedTestView; onOpen: () => void }) {
  const { t, moment } = useTranslator();
  const values = { moment: moment(test.at) };
  const title = test.check
    ? t('test.passedOver.check', { ...values, check: t(`check.${test.check}.name`) })
    : t('test.passedOver', values);
  return (
    <Callout tone="warning" title={title} actions={<Button onClick={onOpen}>{t('test.open')}</Button>}>
      {test.continued ? <p>{t('test.passedOver.continued')}</p> : null}
    </Callout>
  );
}
