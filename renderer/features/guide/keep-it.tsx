import { Button } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { stepProgress } from '../../../shared/enums/step-progress';
import { guidePage } from '../../../shared/guide';
import { useTranslator } from '../../lib/i18n';
import { goTo, showHome } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { FactList } from '../../ui/fact-list';
import { Card, Section } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { PageFrame } from '../../ui/page-frame';
import { PracticeComplete } from '../../ui/practice-complete';
import { PracticeNote } from '../../ui/practice-note';
import { EntraLook } from '../entra-look';
import { ScriptCard } from '../entra-scripts';
import { ExplainCard } from '../provisioning-log';
import { RecordCard } from '../record';
import { confirmStep } from './actions';
import { ConfirmedLine } from './guide-confirmed';
import { GuideLocation } from './guide-location';
import { GuideNotes } from './guide-notes';
import { GuideTasks } from './guide-tasks';
import { Finished } from './keep-it-finished';
import { asksForCalendar, confirmText, Reminders } from './keep-it-reminders';
import { Monitoring } from './monitoring';
import { PortalSwitch } from './portal-switch';
import { recordFacts } from './record-facts';
import { Troubles } from './troubles';

/** The last step: what keeps the connection alive, and the record of everything that was done. */
export function KeepIt({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const guide = guidePage('keepIt', setup.portal);
  const confirmed = setup.confirmed.keepIt;
  const { finished } = stepProgress(setup.steps);
  const practice = setup.space === 'practice';
  const done = practice ? 'record.finished.practice' : 'record.finished';
  return (
    <PageFrame
      step="keepIt"
      stage={finished ? 'finished' : 'open'}
      title={t(finished ? done : guide.title)}
      why={t(finished ? `${done}.why` : guide.why)}
      footer={<Footer setup={setup} />}
    >
      {finished && practice ? <PracticeComplete /> : null}
      {finished ? <Finished setup={setup} /> : null}
      {confirmed ? <ConfirmedLine step="keepIt" at={confirmed} /> : null}
      {confirmed ? null : <PracticeNote setup={setup} button={t(confirmText(setup))} />}
      <PortalSwitch setup={setup} />
      <GuideLocation guide={guide} />
      <GuideTasks guide={guide} />
      <GuideNotes notes={guide.notes} />
      {setup.entraMethod === 'script' ? <ScriptCard setup={setup} task="renewal" later /> : null}
      {setup.entraMethod === 'graph' ? <EntraLook setup={setup} /> : null}
      <Reminders setup={setup} />
      <Monitoring />
      <ExplainCard />
      <Section>
        <h2>{t('record.title')}</h2>
        <Card>
          <FactList facts={recordFacts(setup, translator)} />
        </Card>
      </Section>
      <RecordCard setup={setup} />
      <Troubles troubles={guide.troubles} />
    </PageFrame>
  );
}

/** Confirms the step, then leads to the open steps, then to all setups. */
function Footer({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  if (!setup.confirmed.keepIt) {
    return (
      <Button
        appearance={asksForCalendar(setup) ? 'secondary' : 'primary'}
        disabledFocusable={busy}
        onClick={() => void confirmStep('keepIt')}
      >
        {t(confirmText(setup))}
      </Button>
    );
  }
  const open = setup.furthest;
  return open === 'keepIt' ? (
    <Button appearance="primary" onClick={() => void showHome(setup.space)}>
      {t('record.done')}
    </Button>
  ) : (
    <NextButton onClick={() => goTo(open)}>{t('record.next.finish', { step: t(`step.${open}`) })}</NextButton>
  );
}
