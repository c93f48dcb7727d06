import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { EntraSetUpView, SetupView } from '../../../shared/contract';
import { setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { Callout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { useMicrosoftSession } from '../microsoft-sign-in';
import { followEntraSetUp, readEntraSetUp } from './actions';
import css from './entra-set-up.module.css';
import { FlowPanel } from './flow-panel';
import { SetUpSteps } from './set-up-steps';
import { useEntraSetUp } from './state';
import { UndoList } from './undo-list';

/** Entra's part is done by this app: a plan, each change after its confirmation, and the list to undo them. */
export function EntraSetUp({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const title = useId();
  const { id } = setup;
  const panel = useRef<HTMLDivElement>(null);
  const session = useMicrosoftSession(id);
  const view = useEntraSetUp((state) => (state.shown?.id === id ? state.shown.view : null));
  useEffect(() => followEntraSetUp(id), [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is granted decides what is possible
  useEffect(() => void readEntraSetUp(id), [session]);
  const at = view?.flow.at;
  useEffect(() => {
    // The button that had the focus is gone with what it answered.
    if (at && document.activeElement === document.body) panel.current?.focus();
  }, [at]);
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('entraSetUp.title')}</h2>
      <Paragraph>{t('entraSetUp.lead')}</Paragraph>
      <Callout tone="warning" title={t('entraScript.untested.title')}>
        <p>{t('entraSetUp.untested')}</p>
      </Callout>
      {view ? (
        <>
          <div ref={panel} tabIndex={-1} className={css.panel}>
            <Panel setup={setup} view={view} isSignedIn={session !== null} />
          </div>
          {view.steps.length > 0 ? <SetUpSteps view={view} /> : null}
          <UndoList setup={setup} view={view} isSignedIn={session !== null} />
        </>
      ) : null}
    </Card>
  );
}

interface PanelProps {
  readonly setup: SetupView;
  readonly view: EntraSetUpView;
  readonly isSignedIn: boolean;
}

function Panel({ setup, view, isSignedIn }: PanelProps) {
  const { t } = useTranslator();
  const isRunning = !['idle', 'planning'].includes(view.flow.at);
  const isReady = setup.tenantUrl !== null && setup.lastTest !== null && setup.token !== null;
  const scopes = setUpPermissions.join(', ');
  if (!isRunning && !isReady)
    return (
      <Callout
        tone="info"
        title={t('entraSetUp.webexFirst')}
        actions={<Button onClick={() => goTo(firstOpen(setup))}>{t('entraSetUp.webexFirst.go')}</Button>}
      >
        <p>{t('entraSetUp.webexFirst.text')}</p>
      </Callout>
    );
  if (!isRunning && !isSignedIn) return <Paragraph>{t('entraSetUp.signIn.text', { scopes })}</Paragraph>;
  if (!isRunning && view.lacks.length > 0)
    return (
      <Callout tone="warning" title={t('entraSetUp.lacks')}>
        <p>{t('entraSetUp.lacks.text', { scopes: view.lacks.join(', ') })}</p>
      </Callout>
    );
  return <FlowPanel setup={setup} view={view} />;
}

/** The first step in Webex that is not done. */
function firstOpen({ steps }: SetupView) {
  const inWebex = ['signIn', 'orgId', 'connectionTest'] as const;
  return inWebex.find((step) => steps.find(({ id }) => id === step)?.state !== 'done') ?? 'connectionTest';
}
