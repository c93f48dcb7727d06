import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { SetupView } from '../../../shared/contract';
import { arrivalText } from '../../../shared/texts/result-check-texts';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { ConfirmedAs } from '../../ui/confirmed-as';
import { Section } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { PageFrame } from '../../ui/page-frame';
import { PracticeNote } from '../../ui/practice-note';
import { Quiet, Strong } from '../../ui/text';
import { ConfirmedLine, confirmStep, GuideLocation, GuideNotes, goOn, guidePage, TaskList, Troubles } from '../guide';
import { openResultCheck } from './actions';
import css from './check-result.module.css';
import { LookupForm } from './lookup-form';
import { LookupResult } from './lookup-result';
import { PracticeUser } from './practice-user';

/** Whether the test user is in Webex: the app looks the user up, or the administrator confirms it by hand. */
export function CheckResult({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const guide = guidePage('checkResult', setup.portal);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another setup or organization is another result check
  useEffect(() => openResultCheck(setup), [setup.id, setup.orgId]);
  const canLook = setup.orgId !== null && setup.token !== null && setup.token.location !== 'missing';
  return (
    <PageFrame
      step="checkResult"
      title={t(guide.title)}
      why={t(guide.why)}
      footer={<Footer setup={setup} canLook={canLook} />}
    >
      <Arrival setup={setup} />
      {canLook ? (
        <>
          {setup.space === 'practice' ? <PracticeUser /> : null}
          <LookupForm setup={setup} isDone={isDone(setup)} />
          <LookupResult setup={setup} />
        </>
      ) : (
        <Callout
          tone="info"
          title={t('result.noToken')}
          actions={<Button onClick={() => goTo('signIn')}>{t('result.noToken.signIn')}</Button>}
        >
          <p>{t('result.noToken.text')}</p>
        </Callout>
      )}
      <Section>
        <h2>{t('result.byHand.title')}</h2>
        <Quiet>{t('result.byHand.text')}</Quiet>
        <ByHand setup={setup} canLook={canLook} />
      </Section>
      <GuideNotes notes={guide.notes} />
      <Troubles troubles={guide.troubles} />
      {isDone(setup) ? null : <ConfirmedAs setup={setup} />}
    </PageFrame>
  );
}

/** The instructions for the portals. The real Control Hub has no user of a practice setup, so no link leads there. */
function ByHand({ setup, canLook }: { setup: SetupView; canLook: boolean }) {
  const { t } = useTranslator();
  const guide = guidePage('checkResult', setup.portal);
  const done = isDone(setup);
  return (
    <>
      <PracticeNote
        setup={setup}
        button={t(done ? 'app.continue' : guide.confirm)}
        also={canLook && !done ? 'result' : undefined}
      />
      {setup.space === 'practice' ? null : <GuideLocation guide={guide} />}
      <TaskList {...guide} />
    </>
  );
}

/** How the app knows that the user is there: it saw them, or the administrator confirmed it. */
function Arrival({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const arrival = arrivalText(setup, translator);
  if (!arrival) return null;
  const { kind, text, who, at } = arrival;
  if (kind === 'confirmed') {
    return <ConfirmedLine step="checkResult" at={at} text={text} note={t('result.confirmed.note')} />;
  }
  return (
    <p className={css.seen}>
      <CheckmarkCircle20Filled aria-hidden="true" />
      <span>
        <Strong as="span">{text}</Strong> <Quiet as="span">{who}</Quiet>
      </span>
    </p>
  );
}

/** False also when a look-up contradicts an earlier confirmation. */
function isDone({ steps }: SetupView): boolean {
  return steps.some(({ id, state }) => id === 'checkResult' && state === 'done');
}

/** Continues when the step is done; confirming by hand is the second way, and the first one without a token. */
function Footer({ setup, canLook }: { setup: SetupView; canLook: boolean }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  if (isDone(setup)) {
    return <NextButton onClick={() => goOn('checkResult')}>{t('app.continue')}</NextButton>;
  }
  return (
    <NextButton
      appearance={canLook ? 'secondary' : 'primary'}
      disabled={busy}
      onClick={() => void confirmStep('checkResult')}
    >
      {t(guidePage('checkResult', setup.portal).confirm)}
    </NextButton>
  );
}
