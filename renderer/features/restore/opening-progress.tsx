import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RestoreProgress } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { cancelOpening } from './actions';
import css from './opening-progress.module.css';

/** How far the opening of many files is, and a way to cancel it. */
export function OpeningProgress({ stage, done, total }: RestoreProgress) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  // The button that began the opening is gone, and the focus would be nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  const text = t(`restore.progress.${stage}`, { done, total });
  return (
    <div ref={box} className={css.opening}>
      <div className={css.progress}>
        <p>{text}</p>
        <ProgressBar aria-label={t('restore.opening')} aria-valuetext={text} value={done} max={total} />
      </div>
      <Button onClick={() => void cancelOpening()}>{t('app.cancel')}</Button>
    </div>
  );
}
