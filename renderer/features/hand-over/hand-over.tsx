import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useState } from 'react';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { renewalScopes } from '../../../shared/enums/microsoft-sign-in';
import { seenAt } from '../../../shared/texts/entra-seen-texts';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { ConfirmedAs } from '../../ui/confirmed-as';
import { Section, SectionHead } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { PracticeNote, PracticeTenantUrl } from '../../ui/practice-note';
import { ValueBox } from '../../ui/value-box';
import { ByHand, ScriptCard } from '../entra-scripts';
import { connectEntraTasks, PortalSwitch, renewalTasks, TaskList, UndoLine } from '../guide';
import { MicrosoftSignIn } from '../microsoft-sign-in';
import { takeBackEntraTest } from './actions';
import { EntraHelp } from './help';
import { nextToCopy } from './next-to-copy';
import { ReportButtons, reportStage, resultReason, succeededText } from './report';
import { SecretToken } from './token';

interface HandOverProps {
  /** Of a renewal: the setup as it will be with the new token. */
  readonly setup: SetupView;
  readonly token?: TokenSlot;
  /** What the administrator should know after a success was recorded. */
  readonly recorded?: ReactNode;
  /** Leads to the connection test. */
  readonly onTest: () => void;
  /** What this app can do in place of the administrator. */
  readonly byApp?: ReactNode;
}

/** A token goes to Entra's portal: its page is opened, the values are copied and pasted there, and the result is recorded. */
export function HandOver({ setup, token = 'current', recorded, onTest, byApp = null }: HandOverProps) {
  const { t } = useTranslator();
  const renewing = token === 'pending';
  const { entraTest, mayReportEntraTest } = setup;
  const failedAt = entraTest?.result === 'failed' ? entraTest.at : null;
  const [failedBefore] = useState(failedAt);
  const [helpOpen, setHelpOpen] = useState(failedAt !== null);
  const [urlCopied, setUrlCopied] = useState(false);
  const justFailed = failedAt !== null && failedAt !== failedBefore;
  useEffect(() => {
    if (justFailed) setHelpOpen(true);
  }, [justFailed]);
  const help = <EntraHelp open={helpOpen} onToggle={setHelpOpen} show={justFailed} onTest={onTest} />;
  const { open, paste } = (renewing ? renewalTasks : connectEntraTasks)[setup.portal];
  const scripted = setup.entraMethod === 'script';
  // Entra has the Tenant URL, or the script has it.
  const tokenFirst = renewing || scripted;
  const next = nextToCopy(setup, tokenFirst || urlCopied);
  const urlLabel = t(renewing ? 'renewal.handOver.tenantUrl' : 'handOver.tenantUrl');
  const tenantUrl = setup.tenantUrl ? (
    <div>
      <ValueBox
        label={urlLabel}
        value={setup.tenantUrl}
        primary={next === 'tenantUrl'}
        onCopied={() => setUrlCopied(true)}
      />
      <PracticeTenantUrl setup={setup} />
    </div>
  ) : null;
  const copyFirst = setup.space === 'practice' ? 'handOver.result.copyFirst.practice' : 'handOver.result.copyFirst';
  const opening = (
    <Section>
      <SectionHead>
        <h2>{t('handOver.open')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('handOver.portal.open')}
        </Button>
      </SectionHead>
      <TaskList {...open} />
    </Section>
  );
  const isRecorded = reportStage(setup) === 'recorded';
  return (
    <>
      <Recorded setup={setup} token={token}>
        {recorded}
      </Recorded>
      <PracticeNote
        setup={setup}
        button={t(isRecorded ? 'app.continue' : succeededText(token))}
        also={byApp ? 'graph' : isRecorded || mayReportEntraTest ? undefined : 'copy'}
      />
      {byApp}
      {scripted ? (
        <ScriptCard setup={setup} {...(renewing ? { task: 'renewal' } : { task: 'setUp', part: 'connection' })} />
      ) : (
        <PortalSwitch setup={setup} />
      )}
      {setup.entraMethod === 'graph' && renewing ? <MicrosoftSignIn setup={setup} scopes={renewalScopes} /> : null}
      {failedAt ? help : null}
      {scripted ? null : opening}
      <Section>
        <h2>{t(renewing ? 'renewal.handOver.copy' : scripted ? 'handOver.values.script' : 'handOver.values')}</h2>
        {tokenFirst ? null : <Paragraph>{t('handOver.values.text')}</Paragraph>}
        {tokenFirst ? null : tenantUrl}
        <SecretToken setup={setup} token={token} primary={next === 'secretToken'} />
        {renewing ? tenantUrl : null}
      </Section>
      <ByHand setup={setup}>
        {scripted ? (
          <>
            <PortalSwitch setup={setup} />
            {opening}
            {renewing ? null : tenantUrl}
          </>
        ) : null}
        <Section>
          <h2>{t(renewing ? 'renewal.handOver.portal' : 'handOver.portal')}</h2>
          <TaskList {...paste} from={open.tasks.length + 1} />
        </Section>
      </ByHand>
      {isRecorded ? null : (
        <Section>
          <h2>{t('handOver.result')}</h2>
          <Paragraph id={resultReason}>{t(mayReportEntraTest ? 'handOver.result.text' : copyFirst)}</Paragraph>
          <ReportButtons setup={setup} token={token} />
          <ConfirmedAs setup={setup} />
        </Section>
      )}
      {failedAt ? null : help}
    </>
  );
}

/** The last result of Entra's test, or what the app saw in Entra; a success can be taken back. */
function Recorded({ setup, token, children }: { setup: SetupView; token: TokenSlot; children: ReactNode }) {
  const { t, moment, day } = useTranslator();
  if (!setup.entraTest) return null;
  const { result, at } = setup.entraTest;
  const seen = token === 'current' && result === 'succeeded' ? seenAt(setup, 'connectEntra') : null;
  const text = seen
    ? t('look.step.seen', { date: day(seen) })
    : t(`handOver.recorded.${result}`, { moment: moment(at) });
  if (result === 'succeeded')
    return (
      <>
        <UndoLine text={text} onUndo={() => void takeBackEntraTest(token)} />
        {children}
      </>
    );
  return token === 'pending' ? (
    <Callout tone="warning" title={t('renewal.handOver.failed.title')}>
      <p>{t('renewal.handOver.failed.text')}</p>
    </Callout>
  ) : (
    <Callout tone="warning">
      <p>{text}</p>
    </Callout>
  );
}
