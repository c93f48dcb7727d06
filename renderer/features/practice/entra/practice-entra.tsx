import { Button, Field, Select } from '@fluentui/react-components';
import { ArrowSync20Regular, Person20Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { SetupView } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { FailureCallout } from '../../../ui/callout';
import { Actions, Card } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import { chooseUser, openPracticeEntra, provisionOnDemand, runCycle } from './actions';
import { CycleCallout } from './cycle-callout';
import { OnDemandCallout } from './on-demand-callout';
import css from './practice-entra.module.css';
import { usePracticeEntra } from './state';

/** The practice Entra provisions to the practice Webex: one user on demand, or all who are assigned. */
export function PracticeEntra({ setup }: { readonly setup: SetupView }) {
  const { t } = useTranslator();
  const { users, user, flow } = usePracticeEntra();
  const isRunning = flow.kind === 'running';
  useEffect(() => void openPracticeEntra(setup), [setup]);
  return (
    <Card as="section" className={css.card} aria-labelledby="practice-entra">
      <div>
        <h2 id="practice-entra">{t('practiceEntra.title')}</h2>
        <Quiet>{t('practiceEntra.text')}</Quiet>
      </div>
      <Field label={t('practiceEntra.user')} className={css.user}>
        <Select value={user} onChange={(_, { value }) => chooseUser(value)}>
          {users.map(({ id, name, address }) => (
            <option key={id} value={id} translate="no">
              {`${name} (${address})`}
            </option>
          ))}
        </Select>
      </Field>
      <Actions>
        <Button
          icon={<Person20Regular />}
          disabledFocusable={isRunning || users.length === 0}
          onClick={() => void provisionOnDemand()}
        >
          {t('practiceEntra.onDemand')}
        </Button>
        <Button icon={<ArrowSync20Regular />} disabledFocusable={isRunning} onClick={() => void runCycle()}>
          {t('practiceEntra.cycle')}
        </Button>
      </Actions>
      {isRunning ? <Quiet>{t('practiceEntra.running')}</Quiet> : null}
      {flow.kind === 'failed' ? <FailureCallout failure={flow.failure} alert /> : null}
      {flow.kind === 'onDemand' ? <OnDemandCallout result={flow.result} /> : null}
      {flow.kind === 'cycle' ? <CycleCallout result={flow.result} /> : null}
    </Card>
  );
}
