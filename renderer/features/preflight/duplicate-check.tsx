import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Loading } from '../../ui/loading';
import { PageFrame } from '../../ui/page-frame';
import { goOn } from '../guide';
import { loadMappings, useWorkbench } from '../mappings';
import { Preflight } from './page';

/** The optional step before provisioning is turned on: the comparison of people, in place. */
export function DuplicateCheck({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const isLoaded = useWorkbench(({ setupId, view }) => setupId === setup.id && view !== null);
  const done = setup.steps.some(({ id, state }) => id === 'checkDuplicates' && state === 'done');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another setup has other mappings
  useEffect(() => void loadMappings(), [setup.id]);
  const footer = (
    <Button {...(done ? { appearance: 'primary' } : {})} onClick={() => goOn('checkDuplicates')}>
      {t(done ? 'app.continue' : 'duplicates.skip')}
    </Button>
  );
  return (
    <PageFrame step="checkDuplicates" title={t('step.checkDuplicates')} why={t('duplicates.why')} footer={footer}>
      {isLoaded ? <Preflight /> : <Loading />}
    </PageFrame>
  );
}
