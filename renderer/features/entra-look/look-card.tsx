import { Button, Field, Input } from '@fluentui/react-components';
import { Eye20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { MicrosoftSession, SetupView } from '../../../shared/contract';
import { maximumApplicationName } from '../../../shared/enums/entra-look';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { Actions, Card } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { signInAgain } from '../microsoft-sign-in';
import { cancelLook, chooseAgain, look, openLook, readPlan, typeName } from './actions';
import { LastLook } from './last-look';
import css from './look-card.module.css';
import { LookRequests } from './look-requests';
import { LookResult } from './look-result';
import { LookRunning } from './look-running';
import { useEntraLook } from './state';

interface LookCardProps {
  readonly setup: SetupView;
  /** Null: not signed in to Microsoft. */
  readonly session: MicrosoftSession | null;
  /** What decides which permissions the sign-in asks for. */
  readonly children: ReactNode;
}

/** Looks at what Entra has for this setup: the requests beforehand, then what was seen. Nothing in Entra is changed. */
export function LookCard({ setup, session, children }: LookCardProps) {
  const { t } = useTranslator();
  const title = useId();
  const start = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another setup is another look
  useEffect(() => openLook(setup), [setup.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is granted decides what is asked for
  useEffect(() => void readPlan(), [session]);
  const flow = useEntraLook((state) => state.flow);
  const hasChosen = useEntraLook((state) => state.chosen.application !== undefined);
  const running = flow.kind === 'running';
  const cancel = () => {
    // The button that has the focus goes.
    start.current?.querySelector('button')?.focus();
    void cancelLook();
  };
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <div>
        <h2 id={title}>{t('look.title')}</h2>
        <Quiet>{t('look.lead')}</Quiet>
      </div>
      <Callout tone="warning" title={t('look.untested.title')}>
        <p>{t('look.untested')}</p>
      </Callout>
      {children}
      {session ? <OtherName disabled={running} /> : null}
      <LookRequests />
      {session ? (
        <div ref={start}>
          <Actions>
            <Button
              appearance={flow.kind === 'ended' ? 'secondary' : 'primary'}
              icon={<Eye20Regular />}
              disabledFocusable={running}
              onClick={() => void look()}
            >
              {t(flow.kind === 'ended' ? 'look.again' : 'look.start')}
            </Button>
            {running ? <Button onClick={cancel}>{t('look.cancel')}</Button> : null}
          </Actions>
        </div>
      ) : (
        <Caption>{t('look.signIn.text')}</Caption>
      )}
      {flow.kind === 'running' ? <LookRunning part={flow.part} requests={flow.requests} /> : null}
      {flow.kind === 'cancelled' ? (
        <Callout tone="info" title={t('look.cancelled')}>
          <p>{t('look.cancelled.text')}</p>
        </Callout>
      ) : null}
      {flow.kind === 'failed' ? (
        <FailureCallout
          failure={flow.failure}
          alert
          actions={
            // The application that was looked at last can be gone.
            hasChosen ? (
              <>
                {signInAgain(flow.failure)}
                <Button onClick={() => void chooseAgain()}>{t('look.choose.back')}</Button>
              </>
            ) : (
              signInAgain(flow.failure)
            )
          }
        />
      ) : null}
      {flow.kind === 'ended' ? <LookResult look={flow.look} /> : <LastLook setup={setup} />}
    </Card>
  );
}

function OtherName({ disabled }: { disabled: boolean }) {
  const { t } = useTranslator();
  const name = useEntraLook((state) => state.name);
  return (
    <details open={name !== '' || undefined}>
      <summary>{t('look.other')}</summary>
      <Field className={css.name} label={t('look.name')} hint={t('look.name.hint')}>
        <Input
          value={name}
          maxLength={maximumApplicationName}
          spellCheck={false}
          autoComplete="off"
          disabled={disabled}
          onChange={(_, { value }) => typeName(value)}
          onBlur={() => void readPlan()}
        />
      </Field>
    </details>
  );
}
