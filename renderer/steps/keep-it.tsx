import { Button } from '@fluentui/react-components';
import { DocumentText20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../electron/contract';
import { confirmStep } from '../actions/guide';
import { goTo, showFile, showHome } from '../actions/setups';
import { CopiesButton } from '../copies/copies-button';
import type { GuidePage } from '../guide/types';
import { useTranslator } from '../i18n';
import { FactList } from '../parts/fact-list';
import { PageFrame } from '../parts/page-frame';
import { Troubles } from '../parts/troubles';
import { useApp } from '../store';
import { ConfirmedLine } from './guide-confirmed';
import { GuideNotes } from './guide-notes';
import { GuidePlace } from './guide-place';
import { GuideTasks } from './guide-tasks';
import { Finished } from './keep-it-finished';
import { Reminders } from './keep-it-reminders';
import { recordFacts } from './record-facts';
import { History } from './record-history';
import { Tokens } from './record-tokens';

/** The last step: what keeps the connection alive, and the record of everything that was done. */
export function KeepIt({ setup, guide }: { setup: SetupView; guide: GuidePage }) {
  const translator = useTranslator();
  const { t } = translator;
  const confirmed = setup.confirmed.keepIt;
  const finished = setup.steps.every((step) => step.state === 'done');
  return (
    <PageFrame
      step="keepIt"
      stage={finished ? 'finished' : 'open'}
      title={t(finished ? 'record.finished' : guide.title)}
      why={t(finished ? 'record.finished.why' : guide.why)}
      footer={<Footer setup={setup} guide={guide} />}
    >
      {finished ? <Finished setup={setup} /> : null}
      {confirmed ? <ConfirmedLine step="keepIt" at={confirmed} /> : null}
      <GuidePlace guide={guide} />
      <GuideTasks guide={guide} />
      <GuideNotes notes={guide.notes} />
      <Reminders setup={setup} />
      <section className="part">
        <h2>{t('record.title')}</h2>
        <div className="card">
          <FactList facts={recordFacts(setup, translator)} />
        </div>
      </section>
      <Tokens tokens={setup.tokens} />
      <History events={setup.events} />
      <p className="file-line">
        <DocumentText20Regular aria-hidden="true" />
        <span>
          {t('record.file')} <code>{setup.recordFile}</code>
        </span>
        <Button size="small" icon={<FolderOpen20Regular />} onClick={() => void showFile({ id: setup.id })}>
          {t('record.showFile')}
        </Button>
        <CopiesButton setup={setup} size="small" />
      </p>
      <Troubles troubles={guide.troubles} />
    </PageFrame>
  );
}

/** Confirm; after that, whatever was left out on the way; then back to all setups. */
function Footer({ setup, guide }: { setup: SetupView; guide: GuidePage }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  if (!setup.confirmed.keepIt) {
    return (
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void confirmStep('keepIt')}>
        {t(guide.confirm)}
      </Button>
    );
  }
  const open = setup.furthest;
  return open === 'keepIt' ? (
    <Button appearance="primary" onClick={() => void showHome(setup.space)}>
      {t('record.done')}
    </Button>
  ) : (
    <Button appearance="primary" onClick={() => goTo(open)}>
      {t('record.next.finish', { step: t(`step.${open}`) })}
    </Button>
  );
}
