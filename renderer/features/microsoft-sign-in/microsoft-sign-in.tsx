import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { MicrosoftSession, MicrosoftState, SetupView } from '../../../shared/contract';
import { type GraphScope, graphScopes } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { Actions, Card } from '../../ui/layout';
import { Loading } from '../../ui/loading';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { followMicrosoft, signInToMicrosoft } from './actions';
import { ClientForm } from './client-form';
import css from './microsoft-sign-in.module.css';
import { RequestDetails } from './request-details';
import { lackingScopes, useMicrosoftSession } from './session';
import { SessionDetails } from './session-details';
import { useMicrosoft } from './state';
import { Waiting } from './waiting';

interface MicrosoftSignInProps {
  readonly setup: SetupView;
  /** The permissions that the page needs. */
  readonly scopes: readonly GraphScope[];
}

/** Signs in to Microsoft for a setup, or shows who is signed in. */
export function MicrosoftSignIn({ setup, scopes }: MicrosoftSignInProps) {
  const { t } = useTranslator();
  const id = useId();
  const { known, flow } = useMicrosoft();
  const session = useMicrosoftSession(setup.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another setup has another sign-in
  useEffect(() => followMicrosoft(setup), [setup.id]);
  const stage = flow.kind === 'waiting' ? 'waiting' : session ? 'signedIn' : 'form';
  const heading = useFocusOnChange(known ? stage : null);
  return (
    <Card as="section" className={css.card} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t(stage === 'signedIn' ? 'microsoft.signedIn' : 'microsoft.title')}
      </h2>
      {known ? (
        <Stage known={known} session={session} scopes={scopes} setup={setup} />
      ) : flow.kind === 'failed' ? (
        <FailureCallout failure={flow.failure} alert />
      ) : (
        <Loading />
      )}
    </Card>
  );
}

interface StageProps extends MicrosoftSignInProps {
  readonly known: MicrosoftState;
  readonly session: MicrosoftSession | null;
}

function Stage({ known, session, scopes, setup }: StageProps) {
  const { flow } = useMicrosoft();
  if (flow.kind === 'waiting') return <Waiting since={flow.since} />;
  if (session) return <SignedIn session={session} scopes={scopes} />;
  return <Form known={known} scopes={scopes} setup={setup} />;
}

function Form({ known, scopes, setup }: Omit<StageProps, 'session'>) {
  const { t, moment } = useTranslator();
  const { microsoft, space } = setup;
  const isPractice = space === 'practice';
  return (
    <>
      {known.session ? (
        <Callout tone="warning" title={t('microsoft.expired')}>
          <p>{t('microsoft.expired.text')}</p>
        </Callout>
      ) : null}
      <Failed scopes={scopes} />
      <p>{t('microsoft.lead')}</p>
      {isPractice ? null : (
        <Callout tone="warning">
          <p>
            <Rich text={t('microsoft.untried')} />
          </p>
        </Callout>
      )}
      {isPractice ? null : <ClientForm setup={setup} known={known} scopes={scopes} />}
      <RequestDetails known={known} scopes={scopes} />
      <Actions>
        <SignInButton scopes={scopes} />
      </Actions>
      {microsoft ? (
        <Quiet>{t('microsoft.last', { name: microsoft.userPrincipalName, moment: moment(microsoft.at) })}</Quiet>
      ) : null}
    </>
  );
}

function SignedIn({ session, scopes }: { readonly session: MicrosoftSession; readonly scopes: readonly GraphScope[] }) {
  const { t } = useTranslator();
  const lacking = lackingScopes(session, scopes);
  // What was granted before is asked for again, so that nothing that worked stops.
  const all = graphScopes.filter((scope) => scopes.includes(scope) || session.scopes.includes(scope));
  return (
    <>
      <Failed scopes={all} />
      {session.lacks.map((failure) => (
        <FailureCallout key={failure.code} failure={failure} tone="warning" />
      ))}
      {lacking.length > 0 && !session.lacks.some(({ code }) => code === 'microsoft.missingScope') ? (
        <Callout
          tone="info"
          title={t('microsoft.more', { scopes: lacking.join(', ') })}
          actions={<SignInButton scopes={all} again />}
        >
          <p>{t('microsoft.more.text')}</p>
        </Callout>
      ) : null}
      <SessionDetails session={session} again={<SignInButton scopes={all} again secondary />} />
    </>
  );
}

/** Why the last attempt failed, with the way out where there is one. */
function Failed({ scopes }: { readonly scopes: readonly GraphScope[] }) {
  const { t } = useTranslator();
  const { flow } = useMicrosoft();
  if (flow.kind !== 'failed') return null;
  const { failure } = flow;
  const tone = failure.code === 'microsoft.cancelled' ? 'info' : 'danger';
  const actions =
    failure.code === 'microsoft.wrongTenant' ? (
      <Button onClick={() => void signInToMicrosoft(scopes, { otherTenant: true })}>
        {t('microsoft.otherTenant')}
      </Button>
    ) : undefined;
  return <FailureCallout failure={failure} tone={tone} alert {...(actions ? { actions } : {})} />;
}

interface SignInButtonProps {
  readonly scopes: readonly GraphScope[];
  readonly again?: boolean;
  readonly secondary?: boolean;
}

function SignInButton({ scopes, again = false, secondary = false }: SignInButtonProps) {
  const { t } = useTranslator();
  return (
    <Button appearance={secondary ? 'secondary' : 'primary'} onClick={() => void signInToMicrosoft(scopes)}>
      {t(again ? 'microsoft.again' : 'microsoft.start')}
    </Button>
  );
}

/** Keeps the focus in the card when what had it is gone. */
function useFocusOnChange(stage: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current !== null && shown.current !== stage) heading.current?.focus();
    shown.current = stage;
  }, [stage]);
  return heading;
}
