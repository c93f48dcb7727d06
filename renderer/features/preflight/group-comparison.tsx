import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { groupTotals } from '../../../shared/texts/group-counts';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { Actions, Section } from '../../ui/layout';
import { Dotted } from '../../ui/lists';
import { Paragraph } from '../../ui/paragraph';
import { compareGroups, compareSampleGroups } from './group-actions';
import { GroupList } from './group-list';
import { GroupResult } from './group-result';
import { GroupSources } from './group-sources';
import { Running } from './running';
import { usePreflight } from './state';
import { useAnswer } from './use-answer';

/** Predicts which groups Entra would take over in Webex, or create. Below the comparison of people, and independent of it. */
export function GroupComparison() {
  const { t } = useTranslator();
  const title = useId();
  const { view, running, groupAnswers } = usePreflight();
  const result = useAnswer(groupAnswers);
  const { entra, webex, summary = null } = view.groups ?? {};
  return (
    <Section aria-labelledby={title}>
      <h2 id={title}>{t('compareGroups.title')}</h2>
      <Paragraph>{t('compareGroups.lead')}</Paragraph>
      <Dotted>
        <li>{t('guide.people.trouble.groups')}</li>
        <li>{t('compareGroups.scope')}</li>
        <li>{t('compareGroups.leaveOut')}</li>
      </Dotted>
      <LastGroups hasResult={summary !== null || running !== null} />
      <SampleGroups busy={running !== null} />
      <GroupSources />
      <Running groups />
      {entra && webex?.complete && !summary && !running ? (
        <Actions>
          <Button onClick={() => void compareGroups()}>{t('compareGroups.compare')}</Button>
        </Actions>
      ) : null}
      {summary ? (
        <>
          <GroupResult ref={result} summary={summary} />
          <GroupList summary={summary} />
        </>
      ) : null}
    </Section>
  );
}

/** The last comparison of the record, which keeps only its counts: until there is a result again. */
function LastGroups({ hasResult }: { readonly hasResult: boolean }) {
  const { t, day } = useTranslator();
  const last = useApp(({ setup }) => setup?.groupComparison ?? null);
  if (!last || hasResult) return null;
  const { at, counts, outdated, shortfall } = last;
  const totals = groupTotals(counts);
  return (
    <Callout
      tone={outdated || shortfall || totals.open ? 'warning' : 'info'}
      title={t('compareGroups.last', { date: day(at), ...totals })}
    >
      {outdated ? <p>{t(`duplicates.outdated.${outdated}`)}</p> : null}
      {shortfall ? <p>{t('compareGroups.short', shortfall)}</p> : null}
      <p>{t('compareGroups.countsOnly')}</p>
    </Callout>
  );
}

/** Practice mode has both lists at hand. */
function SampleGroups({ busy }: { readonly busy: boolean }) {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  const ready = setup?.token && setup.orgId && setup.token.location !== 'missing';
  if (setup?.space !== 'practice' || !ready) return null;
  return (
    <ActionCard level="h3" title={t('compareGroups.samples.title')} text={t('compareGroups.samples.text')}>
      <Button disabledFocusable={busy} onClick={() => void compareSampleGroups()}>
        {t('compareGroups.samples.use')}
      </Button>
    </ActionCard>
  );
}
