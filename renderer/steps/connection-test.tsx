import type { SetupView } from '../../electron/contract';
import { goTo } from '../actions/setups';
import { connectionTestTroubles } from '../guide/troubles';
import { useTranslator } from '../i18n';
import { Callout } from '../parts/callout';
import { PageFrame } from '../parts/page-frame';
import { TestChecks } from '../parts/test-checks';
import { TestFooter } from '../parts/test-footer';
import { Troubles } from '../parts/troubles';

/** The questions that Entra will ask, asked from here first. */
export function ConnectionTest({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const reached = setup.steps.find((step) => step.id === 'connectEntra')?.reached ?? false;
  return (
    <PageFrame
      step="connectionTest"
      title={t('test.title')}
      why={t('test.why')}
      footer={<TestFooter setup={setup} mayGoOn={reached} onContinue={() => goTo('connectEntra')} />}
    >
      {setup.renewal ? (
        <Callout tone="info">
          <p>{t('renewal.test.current')}</p>
        </Callout>
      ) : null}
      <TestChecks setup={setup} />
      <Troubles troubles={connectionTestTroubles} />
    </PageFrame>
  );
}
