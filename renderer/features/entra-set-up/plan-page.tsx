import { Button } from '@fluentui/react-components';
import type { SetUpFound, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { lookForPlan } from './actions';
import { Choose } from './choose';
import { PlanForm } from './plan-form';

interface PlanPageProps {
  readonly setup: SetupView;
  readonly found: SetUpFound;
}

/** What Entra has; of several, which one is used; then the plan. */
export function PlanPage({ setup, found }: PlanPageProps) {
  const { t } = useTranslator();
  const { id } = setup;
  const { applications, application, jobs, job, inGallery, scope } = found;
  const again = <Button onClick={() => void lookForPlan(id)}>{t('entraSetUp.again')}</Button>;
  if (applications.length > 1 && !application)
    return (
      <Choose
        label={t('entraSetUp.choose.application')}
        options={applications.map((each) => ({ id: each.id, label: `${each.name} (${each.id})` }))}
        button={t('entraSetUp.choose.use')}
        onChoose={(chosen) => void lookForPlan(id, { application: chosen })}
      >
        {again}
      </Choose>
    );
  if (application && jobs.length > 1 && !job)
    return (
      <Choose
        label={t('entraSetUp.choose.job')}
        options={jobs.map((each) => ({ id: each.id, label: `${each.id} (${t(`look.status.${each.status}`)})` }))}
        button={t('entraSetUp.choose.use')}
        onChoose={(chosen) => void lookForPlan(id, { application: application.id, job: chosen })}
      >
        {again}
      </Choose>
    );
  if (!application && inGallery === false)
    return (
      <Callout tone="warning" actions={again}>
        <p>{t('entraSetUp.plan.notInGallery')}</p>
      </Callout>
    );
  return (
    <>
      <h3>{t('entraSetUp.plan')}</h3>
      <Callout tone="info">
        <p>{application ? t('entraSetUp.plan.existing', { name: application.name }) : t('entraSetUp.plan.new')}</p>
        {job ? <p>{t('entraSetUp.plan.job')}</p> : null}
        {scope === 'all' ? <p>{t('entraSetUp.plan.scopeAll')}</p> : null}
      </Callout>
      <PlanForm setup={setup} found={found} />
    </>
  );
}
