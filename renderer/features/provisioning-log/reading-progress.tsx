import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ProvisioningLogProgress } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Quiet, Strong } from '../../ui/text';
import { forget } from './actions';
import css from './reading-progress.module.css';

/** How far reading is, and a way to cancel it. */
export function ReadingProgress({ progress }: { readonly progress: ProvisioningLogProgress | null }) {
  const { t, number } = useTranslator();
  const box = useRef<HTMLElement>(null);
  // A dropped file has no button that keeps the focus.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  const title = t('provisioningLog.reading');
  const text = t('provisioningLog.reading.events', { events: number(progress?.events ?? 0) });
  const share = progress?.totalBytes ? progress.bytes / progress.totalBytes : undefined;
  return (
    <Card as="section" ref={box} className={css.progress}>
      <div>
        <Strong>{title}</Strong>
        <Quiet>{text}</Quiet>
        <ProgressBar {...(share === undefined ? {} : { value: share })} aria-label={title} aria-valuetext={text} />
      </div>
      <Button onClick={() => void cancel()}>{t('app.cancel')}</Button>
    </Card>
  );
}

/** The button that has the focus goes. */
async function cancel(): Promise<void> {
  document.querySelector('h1')?.focus();
  await forget();
}
