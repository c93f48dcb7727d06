import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Loading } from '../../ui/loading';
import { NextButton } from '../../ui/next-button';
import { PageFrame } from '../../ui/page-frame';
import { goOn } from '../guide';
import { PlanToEnter, useOpenEntries, useWorkbench } from '../mappings';
import { Preflight } from './page';

/** The optional step before provisioning is turned on: the comparison of people, in place. */
export function DuplicateCheck({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const isLoaded = useWorkbench(({ setupId, view }) => setupId === setup.id && view !== null);
  const open = useOpenEntries(setup);
  const isReached = setup.steps.some(({ id, reached }) => id === 'attributeMappings' && reached);
  const toEnter = isReached ? open : [];
  const state = setup.steps.find(({ id }) => id === 'checkDuplicates')?.state;
  const isCompared = state === 'done' || state === 'attention';
  const footer = (
    <NextButton
      appearance={state === 'done' && toEnter.length === 0 ? 'primary' : 'secondary'}
      onClick={() => goOn('checkDuplicates')}
    >
      {t(isCompared ? 'app.continue' : 'duplicates.skip')}
    </NextButton>
  );
  return (
    <PageFrame step="checkDuplicates" title={t('step.checkDuplicates')} why={t('duplicates.why')} footer={footer}>
      {isLoaded ? <Preflight toEnter={isCompared ? <PlanToEnter entries={toEnter} /> : null} /> : <Loading />}
    </PageFrame>
  );
}
