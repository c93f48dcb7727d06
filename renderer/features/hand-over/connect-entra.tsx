import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { NextButton } from '../../ui/next-button';
import { PageFrame } from '../../ui/page-frame';
import { EntraLook } from '../entra-look';
import { EntraPart } from '../entra-part';
import { EntraSetUp } from '../entra-set-up';
import { connectEntraTroubles, goOn, Troubles } from '../guide';
import { HandOver } from './hand-over';
import { reportStage, untilRecorded } from './report';

/** Two values go to Entra's portal, and its answer comes back into the record. */
export function ConnectEntra({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const elsewhere = setup.entraPart?.waiting === true;
  const footer = (
    <NextButton {...untilRecorded(setup)} onClick={() => goOn('connectEntra')}>
      {t('app.continue')}
    </NextButton>
  );
  return (
    <PageFrame
      step="connectEntra"
      stage={elsewhere ? 'elsewhere' : reportStage(setup)}
      title={t('handOver.title')}
      why={t(setup.entraMethod === 'script' ? 'handOver.why.script' : 'handOver.why')}
      footer={footer}
    >
      {elsewhere ? <EntraPart setup={setup} /> : null}
      <HandOver
        setup={setup}
        onTest={() => goTo('connectionTest')}
        byApp={
          setup.entraMethod === 'graph' ? (
            <EntraLook setup={setup}>
              <EntraSetUp setup={setup} />
            </EntraLook>
          ) : null
        }
      />
      {elsewhere ? null : <EntraPart setup={setup} />}
      <Troubles troubles={connectEntraTroubles[setup.portal]} />
    </PageFrame>
  );
}
