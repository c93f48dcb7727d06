import type { ReactNode } from 'react';
import type { LookOutcome, Result } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { FactList } from '../../ui/fact-list';
import { signInAgain } from '../microsoft-sign-in';
import { AssignmentsDetail } from './assignments-detail';
import { LogDetail } from './log-detail';
import css from './look-details.module.css';
import { MappingsDetail } from './mappings-detail';
import { SettingsDetail } from './settings-detail';
import { StateDetail } from './state-detail';

type Seen = Extract<LookOutcome, { kind: 'seen' }>;

/** Everything that was seen, part by part. A part that was not read says why. */
export function LookDetails({ outcome, tenantUrl }: { outcome: Seen; tenantUrl: string | null }) {
  const { t } = useTranslator();
  const { state, settings, assignments, mappings, log } = outcome.seen;
  const all = settings.ok && settings.value.syncAll === true;
  return (
    <>
      <Part name={t('look.part.application')}>
        <ApplicationDetail outcome={outcome} />
      </Part>
      <ReadPart name={t('look.part.state')} part={state}>
        {(value) => <StateDetail state={value} />}
      </ReadPart>
      <ReadPart name={t('look.part.settings')} part={settings}>
        {(value) => <SettingsDetail settings={value} tenantUrl={tenantUrl} />}
      </ReadPart>
      <ReadPart name={t('look.part.assignments')} part={assignments}>
        {(value) => <AssignmentsDetail assignments={value} all={all} />}
      </ReadPart>
      <ReadPart name={t('look.part.mappings')} part={mappings}>
        {(value) => <MappingsDetail mappings={value} />}
      </ReadPart>
      <ReadPart name={t('look.part.log')} part={log}>
        {(value) => <LogDetail log={value} />}
      </ReadPart>
    </>
  );
}

interface ReadPartProps<T> {
  readonly name: string;
  readonly part: Result<T>;
  readonly children: (value: T) => ReactNode;
}

function ReadPart<T>({ name, part, children }: ReadPartProps<T>) {
  // A part that was not asked for is no fault.
  const tone = !part.ok && part.failure.code === 'look.scopeMissing' ? 'info' : 'warning';
  return (
    <Part name={name}>
      {part.ok ? (
        children(part.value)
      ) : (
        <FailureCallout failure={part.failure} tone={tone} actions={signInAgain(part.failure)} />
      )}
    </Part>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.part}>
      <h3>{name}</h3>
      {children}
    </div>
  );
}

function ApplicationDetail({ outcome: { application } }: { outcome: Seen }) {
  const { t } = useTranslator();
  const { name, id, fromGallery, hidden, enabled } = application;
  return (
    <FactList
      facts={[
        {
          name: t('look.name'),
          value: <span translate="no">{name}</span>,
          note: t(`look.gallery.${fromGallery === null ? 'unknown' : fromGallery ? 'yes' : 'no'}`),
        },
        { name: t('look.objectId'), value: id, mono: true },
        {
          name: t('look.fact.visible'),
          value: t(hidden ? 'look.application.hidden' : 'look.application.visible'),
          note: enabled ? undefined : t('look.application.disabled'),
        },
      ]}
    />
  );
}
