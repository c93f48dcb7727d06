import { Button } from '@fluentui/react-components';
import type { Look, LookApplication, LookJob, LookOutcome } from '../../../shared/contract';
import type { EntraStepId } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Actions, Section } from '../../ui/layout';
import { Caption, Quiet, Strong } from '../../ui/text';
import { chooseAgain, lookAt } from './actions';
import { LookDetails } from './look-details';
import css from './look-result.module.css';
import { LookSummary } from './look-summary';

type Outcome<Kind extends LookOutcome['kind']> = Extract<LookOutcome, { kind: Kind }>;

/** What a look found: what was seen, or a question. */
export function LookResult({ look }: { look: Look }) {
  const { outcome } = look;
  switch (outcome.kind) {
    case 'noApplication':
      return <NoApplication outcome={outcome} />;
    case 'chooseApplication':
      return <ChooseApplication applications={outcome.applications} />;
    case 'chooseJob':
      return <ChooseJob outcome={outcome} />;
    default:
      return <Seen look={look} outcome={outcome} />;
  }
}

function Seen({ look, outcome }: { look: Look; outcome: Outcome<'seen'> }) {
  const { t, moment, list } = useTranslator();
  const { at, account, tenant, setup } = look;
  const { confirmed, withdrawn } = outcome;
  const namesOf = (steps: readonly EntraStepId[]) => list(steps.map((step) => t(`step.${step}`)));
  return (
    <>
      <Section>
        <h3 className={css.title}>{t('look.seen', { date: moment(at) })}</h3>
        <Caption>{t('look.seen.by', { account, tenant })}</Caption>
        <LookSummary outcome={outcome} />
        {withdrawn.length ? (
          <Callout tone="warning" title={t('look.withdrawn', { steps: namesOf(withdrawn) })}>
            <p>{t('look.withdrawn.text')}</p>
          </Callout>
        ) : null}
        <Callout tone={confirmed.length ? 'success' : 'info'}>
          <p>{confirmed.length ? t('look.confirmed', { steps: namesOf(confirmed) }) : t('look.confirmed.none')}</p>
          {confirmed.length ? <p>{t('look.confirmed.note')}</p> : null}
        </Callout>
        <Actions>
          <Button onClick={() => void chooseAgain()}>{t('look.choose.back')}</Button>
        </Actions>
      </Section>
      <LookDetails outcome={outcome} tenantUrl={setup.tenantUrl} />
    </>
  );
}

function NoApplication({ outcome: { name, inGallery } }: { outcome: Outcome<'noApplication'> }) {
  const { t } = useTranslator();
  return (
    <Callout tone="warning" title={t('look.noApplication', { name })}>
      <p>{t('look.noApplication.text')}</p>
      {inGallery === false ? <p>{t('look.noApplication.notInGallery')}</p> : null}
    </Callout>
  );
}

function ChooseApplication({ applications }: { applications: readonly LookApplication[] }) {
  const { t } = useTranslator();
  return (
    <Section>
      <h3 className={css.title}>{t('look.choose.application')}</h3>
      <Quiet>{t('look.choose.application.text', { count: applications.length })}</Quiet>
      <ul className={css.choices}>
        {applications.map(({ id, name, fromGallery, appId }) => (
          <li key={id}>
            <span>
              <Strong as="span" translate="no">
                {name}
              </Strong>
              <Caption>{t(`look.gallery.${fromGallery === null ? 'unknown' : fromGallery ? 'yes' : 'no'}`)}</Caption>
              <Caption>
                {t('look.objectId')} <code translate="no">{id}</code>
              </Caption>
            </span>
            <Button
              aria-label={t('look.choose.this.label', { name: `${name} ${appId}` })}
              onClick={() => void lookAt({ application: id })}
            >
              {t('look.choose.this')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ChooseJob({ outcome: { application, jobs } }: { outcome: Outcome<'chooseJob'> }) {
  const { t } = useTranslator();
  return (
    <Section>
      <h3 className={css.title}>{t('look.choose.job')}</h3>
      <Quiet>{t('look.choose.job.text', { name: application.name, count: jobs.length })}</Quiet>
      <ul className={css.choices}>
        {jobs.map((job) => (
          <JobChoice key={job.id} application={application} job={job} />
        ))}
      </ul>
    </Section>
  );
}

function JobChoice({ application, job: { id, template, status } }: { application: LookApplication; job: LookJob }) {
  const { t } = useTranslator();
  return (
    <li>
      <span>
        <Strong as="span">{t(`look.status.${status}`)}</Strong>
        <Caption>
          {t('look.template')} <code translate="no">{template}</code>
        </Caption>
      </span>
      <Button
        aria-label={t('look.choose.this.label', { name: template })}
        onClick={() => void lookAt({ application: application.id, job: id })}
      >
        {t('look.choose.this')}
      </Button>
    </li>
  );
}
