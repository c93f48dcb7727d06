import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { Callout } from '../../ui/callout';
import { PageFrame } from '../../ui/page-frame';
import { connectionTestTroubles, Troubles } from '../guide';
import { TestChecks } from './test-checks';
import { TestFooter } from './test-footer';

/** Makes the requests of Entra's own test from this computer first. */
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
