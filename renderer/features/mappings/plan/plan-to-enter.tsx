import { Button } from '@fluentui/react-components';
import type { PlanEntry } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { goTo } from '../../../lib/navigation';
import { useApp } from '../../../lib/store';
import { Callout } from '../../../ui/callout';
import { PlanLines } from './plan-line';

/** A longer plan is shown by its step alone. */
const mostLines = 5;

/** The rows of the plan that Entra does not have yet, and the way to the step that enters them. */
export function PlanToEnter({ entries }: { entries: readonly PlanEntry[] }) {
  const { t } = useTranslator();
  const practice = useApp((app) => app.setup?.space === 'practice');
  if (entries.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t(practice ? 'plan.toEnter.practice.title' : 'plan.toEnter.title', { count: entries.length })}
      actions={<Button onClick={() => goTo('attributeMappings')}>{t('step.attributeMappings')}</Button>}
    >
      {entries.length <= mostLines ? <PlanLines entries={entries} open /> : null}
      <p>{practice ? t('plan.toEnter.practice', { button: t('guide.mappings.confirm') }) : t('plan.toEnter')}</p>
    </Callout>
  );
}
