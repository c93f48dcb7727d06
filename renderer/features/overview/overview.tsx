import { Button } from '@fluentui/react-components';
import { LockClosed20Regular, Rename20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { stepProgress } from '../../../shared/enums/step-progress';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { goTo, showRecord, showRenewal } from '../../lib/navigation';
import { ConnectionPicture } from '../../ui/connection-picture';
import { Frame } from '../../ui/frame';
import { Actions } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { PracticeComplete } from '../../ui/practice-complete';
import { renewText } from '../../ui/renew-text';
import { backUpSetup } from '../backup';
import { EntraLook } from '../entra-look';
import { EntraPartNotice } from '../entra-part';
import { WorkbenchCard } from '../mappings';
import { DuplicatesCard } from '../preflight';
import { ExplainCard } from '../provisioning-log';
import { RecordCard } from '../record';
import { OutdatedCalendar } from '../reminders';
import { RenameDialog } from '../setups';
import { Notes } from './notes';
import css from './overview.module.css';
import { TaskList } from './tasks';
import { TokenPart } from './token';

/** The start page of a setup: its state, and every step with its state. */
export function Overview({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const practice = setup.space === 'practice';
  const [renaming, setRenaming] = useState(false);
  const rename = (
    <Actions>
      <Button appearance="subtle" icon={<Rename20Regular />} onClick={() => setRenaming(true)}>
        {t('overview.rename')}
      </Button>
      <Button appearance="subtle" icon={<LockClosed20Regular />} onClick={() => backUpSetup(setup)}>
        {t('backup.menu')}
      </Button>
    </Actions>
  );
  const onward = () => goOnWith(setup);
  const text = footerText(setup, translator);
  const footer = leadsToRecord(setup) ? (
    <Button appearance="primary" onClick={onward}>
      {text}
    </Button>
  ) : (
    <NextButton onClick={onward}>{text}</NextButton>
  );
  return (
    <Frame
      page="overview"
      kicker={t('overview.kicker')}
      title={setup.name || t('app.unnamed')}
      titleAction={rename}
      lead={leadText(setup, translator)}
      back={null}
      footer={footer}
    >
      {practice && stepProgress(setup.steps).finished ? <PracticeComplete /> : null}
      <TokenPart setup={setup} />
      <OutdatedCalendar setup={setup} />
      <EntraPartNotice setup={setup} />
      <ConnectionPicture className={css.picture} practice={practice} setup={setup} />
      <DuplicatesCard setup={setup} />
      <TaskList setup={setup} />
      {setup.entraMethod === 'graph' ? <EntraLook setup={setup} /> : null}
      <Notes setup={setup} />
      <WorkbenchCard />
      <ExplainCard />
      <RecordCard setup={setup} />
      {renaming ? <RenameDialog id={setup.id} name={setup.name} onClose={() => setRenaming(false)} /> : null}
    </Frame>
  );
}

function leadText(setup: SetupView, { t }: Translator): string {
  const { done, count, finished } = stepProgress(setup.steps);
  if (done === 0) return t('overview.lead.new', { count, optional: setup.steps.length - count });
  return finished ? t('overview.lead.done') : t('overview.lead.under', { done, count });
}

/** Opens a needed renewal, the step to do next, or, after the last step, the record. */
function goOnWith(setup: SetupView): void {
  if (setup.needsRenewal) showRenewal();
  else if (leadsToRecord(setup)) showRecord();
  else goTo(setup.furthest);
}

function leadsToRecord({ needsRenewal, steps }: SetupView): boolean {
  return !needsRenewal && stepProgress(steps).finished;
}

function footerText(setup: SetupView, { t }: Translator): string {
  if (setup.needsRenewal) return t(renewText(setup));
  const { done, finished } = stepProgress(setup.steps);
  if (done === 0) return t('overview.begin');
  return finished ? t('overview.record') : t('overview.continue', { step: t(`step.${setup.furthest}`) });
}
