import { type ReactNode, useEffect, useState } from 'react';
import type { Finding, MappingsView, PlanEntry, SetupView } from '../../../../shared/contract';
import { findingText } from '../../../../shared/texts/mapping-texts';
import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Section } from '../../../ui/layout';
import { Rich } from '../../../ui/rich';
import { confirmStep, GuideStep, guidePage } from '../../guide';
import { useWorkbench } from '../state';
import { WorkbenchCard } from '../workbench-card';
import { openEntries, readMappings } from './actions';
import { Checklist } from './checklist';
import { PlanLines } from './plan-line';

/** The step of the mappings asks for what the workbench planned. Confirming it with open entries needs a second decision. */
export function MappingsStep({ setup, children }: { setup: SetupView; children?: ReactNode }) {
  const { id, space, events, steps } = setup;
  const view = useWorkbench((bench) => (bench.setupId === id ? bench.view : null));
  const [left, setLeft] = useState<readonly PlanEntry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan follows the events of the record
  useEffect(() => void readMappings(id), [id, events]);
  const confirm = async () => {
    const present = await readMappings(id);
    const open = present ? openEntries(present) : [];
    if (open.length) setLeft(open);
    else await confirmStep('attributeMappings');
  };
  const compared = view && comparisonIn(view);
  const isChanged = steps.some((step) => step.id === 'attributeMappings' && step.state === 'attention');
  const plan = view ? <Plan view={view} isChanged={isChanged} practice={space === 'practice'} /> : null;
  return (
    <GuideStep
      setup={setup}
      step="attributeMappings"
      reopened={isChanged}
      ticks={Boolean(view && openEntries(view).length)}
      onConfirm={() => void confirm()}
      notes={guidePage('attributeMappings', setup.portal).notes.filter(
        ({ text }) => !compared || text !== 'guide.mappings.userName',
      )}
      // What has changed is why the step is open again: it comes before what the administrator has done once.
      warning={isChanged ? plan : null}
      lead={isChanged ? null : plan}
    >
      <WorkbenchCard />
      {children}
      {left.length ? <LeftEntries entries={left} onClose={() => setLeft([])} /> : null}
    </GuideStep>
  );
}

/** The result of a comparison with these mappings, which says more than that userName might create duplicates. */
function comparisonIn({ findings }: MappingsView): Finding | undefined {
  return findings.find(({ code }) => code === 'userNameCompared' || code === 'userNameDuplicates');
}

function Plan({ view, isChanged, practice }: { view: MappingsView; isChanged: boolean; practice: boolean }) {
  const translator = useTranslator();
  const { t, day } = translator;
  const { plan, difference } = view;
  const compared = comparisonIn(view);
  const { added, changed, removed } = difference;
  const count = added.length + changed.length + removed.length;
  return (
    <>
      {isChanged && plan.confirmedAt ? (
        <Callout tone="warning" title={t('plan.changed.title', { date: day(plan.confirmedAt) })}>
          <PlanLines entries={plan.changes} />
          {plan.groupsChanged ? <PlannedGroups groups={plan.groups} /> : null}
          {practice ? null : <p>{t('plan.changed')}</p>}
        </Callout>
      ) : null}
      {compared ? (
        <Callout tone={compared.severity === 'warning' ? 'warning' : 'success'}>
          <p>{findingText(compared, translator)}</p>
        </Callout>
      ) : null}
      {plan.entries.length ? (
        <Section aria-labelledby="plan">
          <h2 id="plan">{count ? t('plan.differs', { count }) : t('plan.back', { count: plan.entries.length })}</h2>
          <Checklist entries={plan.entries} />
        </Section>
      ) : (
        <SameAsDefaults compared={compared} />
      )}
      {isChanged && plan.groupsChanged ? null : <PlannedGroups groups={plan.groups} />}
    </>
  );
}

/** What the portal has to say of groups by the plan. */
function PlannedGroups({ groups }: Pick<MappingsView['plan'], 'groups'>) {
  const { t } = useTranslator();
  return groups ? (
    <p>
      <Rich text={t(`plan.groups.${groups}`)} />
    </p>
  ) : null;
}

/** The plan is Entra's defaults. Whether they suit the users is known only after a comparison. */
function SameAsDefaults({ compared }: { compared: Finding | undefined }) {
  const { t } = useTranslator();
  const hasDuplicates = compared?.severity === 'warning';
  const suits = compared !== undefined && !hasDuplicates;
  return (
    <Callout tone={suits ? 'success' : 'info'} title={t(suits ? 'plan.same.title' : 'plan.defaults.title')}>
      <p>{t(hasDuplicates ? 'plan.defaults.duplicates' : 'plan.same')}</p>
    </Callout>
  );
}

function LeftEntries({ entries, onClose }: { entries: readonly PlanEntry[]; onClose: () => void }) {
  const { t } = useTranslator();
  return (
    <ConfirmDialog
      title={t('plan.left.title', { count: entries.length })}
      confirm={t('plan.left.confirm')}
      dismiss={t('plan.left.back')}
      onConfirm={() => {
        onClose();
        void confirmStep('attributeMappings');
      }}
      onClose={onClose}
    >
      <PlanLines entries={entries} open />
      <p>{t('plan.left', { count: entries.length })}</p>
    </ConfirmDialog>
  );
}
