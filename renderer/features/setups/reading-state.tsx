import { ProgressBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { SetupList } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { refreshList } from '../../lib/navigation';
import { Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import css from './reading-state.module.css';

/** How many of the records have been read, while more are being read. */
export function ReadingState({ list }: { list: SetupList }) {
  const { t } = useTranslator();
  // The main process answers with what it has read so far; each answer leads to the next request.
  useEffect(() => {
    if (list.reading) void refreshList();
  }, [list]);
  if (!list.reading) return null;
  const { read, total } = list.reading;
  const text = t('list.reading', { read, total });
  return (
    <Card className={css.reading}>
      <p>{text}</p>
      <ProgressBar aria-label={text} thickness="large" {...(total ? { value: read, max: total } : {})} />
      {list.setups.length ? <Quiet>{t('list.reading.text')}</Quiet> : null}
    </Card>
  );
}
