import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { confirmStep, GuideStep, type GuideTask, guidePage } from '../guide';
import { PlanToEnter, useOpenEntries } from '../mappings';
import { PracticeEntra } from '../practice';
import { DuplicatesReminder } from './duplicates-card';

/** Provisioning is turned on: after warnings of what Entra lacks, and of duplicates, which need a second decision. */
export function TurnOnStep({ setup }: { setup: SetupView }) {
  const [asking, setAsking] = useState(false);
  const open = useOpenEntries(setup);
  const stateOf = (step: 'attributeMappings' | 'checkDuplicates') => setup.steps.find(({ id }) => id === step)?.state;
  const isMapped = stateOf('attributeMappings') === 'done' && open.length === 0;
  const { tasks } = guidePage('turnOn', setup.portal);
  const confirm = () => {
    if (stateOf('checkDuplicates') === 'attention') setAsking(true);
    else void confirmStep('turnOn');
  };
  return (
    <GuideStep
      setup={setup}
      step="turnOn"
      warning={
        <>
          {setup.confirmed.turnOn ? null : <PlanToEnter entries={open} />}
          <DuplicatesReminder setup={setup} />
        </>
      }
      tasks={isMapped ? tasks : tasks.map(withoutPrecondition)}
      onConfirm={confirm}
    >
      {setup.space === 'practice' ? <PracticeEntra setup={setup} /> : null}
      {asking ? <TurnOnAnyway setup={setup} onClose={() => setAsking(false)} /> : null}
    </GuideStep>
  );
}

/** The instruction without the statement that the mappings are set. */
function withoutPrecondition(task: GuideTask): GuideTask {
  const { detail, ...rest } = task;
  return detail === 'guide.turnOn.open.detail' ? rest : task;
}

function TurnOnAnyway({ setup: { comparison }, onClose }: { setup: SetupView; onClose: () => void }) {
  const { t } = useTranslator();
  return (
    <ConfirmDialog
      title={t('preflight.headline.duplicates', { count: comparison?.counts.duplicates ?? 0 })}
      confirm={t('duplicates.anyway')}
      dismiss={t('duplicates.back')}
      onConfirm={() => {
        onClose();
        void confirmStep('turnOn');
      }}
      onClose={onClose}
    >
      <p>{t('duplicates.found')}</p>
    </ConfirmDialog>
  );
}
