import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import { groupPlans } from '../../../../shared/enums';
import { useTranslator } from '../../../lib/i18n';
import { Card } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import { planGroups } from '../plan/actions';
import { useWorkbench } from '../state';
import css from './preview.module.css';

/** Whether Entra is to send groups. The step of the mappings says what that means in the portal. */
export function GroupPlanCard() {
  const { t } = useTranslator();
  const id = useId();
  const planned = useWorkbench(({ view }) => view?.plan.groups ?? null);
  return (
    <Card as="section" className={css.card} aria-labelledby={id}>
      <h2 id={id}>{t('groups.plan')}</h2>
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={`${id}-why`}
        value={planned ?? ''}
        onChange={(_, { value }) => {
          const chosen = groupPlans.find((each) => each === value);
          if (chosen) void planGroups(chosen);
        }}
      >
        {groupPlans.map((each) => (
          <Radio key={each} value={each} label={t(`groups.plan.${each}`)} />
        ))}
      </RadioGroup>
      <Quiet id={`${id}-why`}>{t('groups.plan.why')}</Quiet>
    </Card>
  );
}
