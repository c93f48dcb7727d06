import { Button } from '@fluentui/react-components';
import { CheckmarkCircle48Regular, DocumentText20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../electron/contract';
import { goTo, showFile, showHome } from '../actions/setups';
import { useTranslator } from '../i18n';
import { FactList } from '../parts/fact-list';
import { PageFrame } from '../parts/page-frame';
import { Rich } from '../parts/rich';
import { recordFacts } from './record-facts';
import { History } from './record-history';

/** The last step: what was reached, what comes next, and every dated event. */
export function RecordStep({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const connected = setup.entraTest?.result === 'succeeded';
  const next = setup.furthest;
  const footer =
    connected || next === 'record' ? (
      <Button appearance="primary" onClick={() => void showHome(setup.space)}>
        {t('record.done')}
      </Button>
    ) : (
      <Button appearance="primary" onClick={() => goTo(next)}>
        {t('record.next.finish', { step: t(`step.${next}`) })}
      </Button>
    );
  return (
    <PageFrame
      step="record"
      title={t(connected ? 'record.connected' : 'record.open')}
      why={t(connected ? 'record.connected.why' : 'record.open.why')}
      footer={footer}
    >
      {connected ? <NextSteps setup={setup} /> : null}
      <section className="part">
        <h2>{t('record.facts')}</h2>
        <div className="card">
          <FactList facts={recordFacts(setup, translator)} />
        </div>
      </section>
      <History events={setup.events} />
      <p className="file-line">
        <DocumentText20Regular aria-hidden="true" />
        <span>
          {t('record.file')} <span className="mono">{setup.recordFile}</span>
        </span>
        <Button size="small" icon={<FolderOpen20Regular />} onClick={() => void showFile({ id: setup.id })}>
          {t('record.showFile')}
        </Button>
      </p>
    </PageFrame>
  );
}

function NextSteps({ setup: { token } }: { setup: SetupView }) {
  const { t, day } = useTranslator();
  const renew = token?.expiresAt
    ? t('record.next.renew', { date: day(token.expiresAt) })
    : t('record.next.renewUnknown');
  return (
    <section className="card finished">
      <CheckmarkCircle48Regular aria-hidden="true" className="finished-icon" />
      <div>
        <h2>{t('record.next')}</h2>
        <ol className="numbered">
          {[t('record.next.on'), t('record.next.check'), renew].map((text) => (
            <li key={text}>
              <p>
                <Rich text={text} />
              </p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
