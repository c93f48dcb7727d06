import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { SetupView } from '../../../../shared/contract';
import { useAfter } from '../../../lib/hooks';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { FailureCallout } from '../../../ui/callout';
import { useWorkbench } from '../state';
import { PreviewPerson } from './person';
import css from './preview.module.css';
import { PreviewRequests } from './requests';
import { PreviewRows } from './rows';
import { askPreview, beginPreview, usePreview } from './state';

/** A person in Entra, the result of each mapping for them, and the requests that Entra would send. */
export function Preview() {
  const setup = useApp((app) => app.setup);
  return setup ? <PreviewOf setup={setup} /> : null;
}

function PreviewOf({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const { id, orgId } = setup;
  const preview = usePreview((state) => (state.setupId === id ? state.preview : null));
  const failure = usePreview((state) => (state.setupId === id ? state.failure : null));
  useAskedPreview(id, orgId);
  const problem = failure ? (
    <FailureCallout
      failure={failure}
      alert
      actions={<Button onClick={() => void askPreview(id)}>{t('preview.retry')}</Button>}
    />
  ) : null;
  if (!preview) return problem ?? <Waiting />;
  return (
    <>
      {problem}
      <div className={css.columns}>
        <div className={css.column}>
          <PreviewPerson used={preview.sources} />
          <PreviewRows preview={preview} />
        </div>
        <div className={css.column}>
          <PreviewRequests setup={setup} preview={preview} />
        </div>
      </div>
    </>
  );
}

/** Asks again with each change, shortly after the last key. */
function useAskedPreview(setupId: string, orgId: string | null): void {
  const sample = useWorkbench((bench) => bench.sample);
  const view = useWorkbench((bench) => bench.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked depends on all of these
  useEffect(() => {
    beginPreview(setupId);
    const timer = setTimeout(() => void askPreview(setupId), usePreview.getState().preview ? 150 : 0);
    return () => clearTimeout(timer);
  }, [setupId, orgId, sample, view]);
}

function Waiting() {
  const { t } = useTranslator();
  const late = useAfter(300);
  return late ? (
    <Skeleton className={css.columns} aria-label={t('preview.waiting')}>
      <SkeletonItem className={css.waiting} />
      <SkeletonItem className={css.waiting} />
    </Skeleton>
  ) : null;
}
