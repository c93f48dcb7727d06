import { Button } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { assertNever, type SignInFlow, useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { PageFrame } from '../../ui/page-frame';
import { signInTroubles, Troubles } from '../guide';
import { chooseAgain, getLink, keepCurrent, signIn } from './actions';
import { SignInMethods } from './methods';
import { PasteMethod, TakeButton } from './paste';
import { RequestDetails } from './request';
import { SignedIn, SignedInFooter } from './result';
import { UnsavedToken } from './unsaved';
import { CancelButton, Waiting } from './waiting';

/** What the page shows: the state of the flow, or the facts while it is idle. */
export type SignInStage =
  | Exclude<SignInFlow, { kind: 'idle' | 'choosing' }>
  | { kind: 'methods' }
  | { kind: 'unsaved' }
  | { kind: 'signedIn' };

export function signInStageOf(setup: SetupView, flow: SignInFlow): SignInStage {
  if (flow.kind === 'choosing') return { kind: 'methods' };
  if (flow.kind !== 'idle') return flow;
  if (setup.unsaved) return { kind: 'unsaved' };
  return setup.token ? { kind: 'signedIn' } : { kind: 'methods' };
}

/** A full administrator signs in to Webex, and the token goes into the keychain. */
export function SignIn({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const stage = signInStageOf(
    setup,
    useApp((app) => app.signIn),
  );
  return (
    <PageFrame
      step="signIn"
      title={t('signIn.title')}
      why={t('signIn.why')}
      footer={<SignInFooter setup={setup} stage={stage} />}
    >
      <SignInContent setup={setup} stage={stage} />
      <Troubles troubles={signInTroubles} />
    </PageFrame>
  );
}

export function SignInContent({ setup, stage }: { setup: SetupView; stage: SignInStage }) {
  const { t } = useTranslator();
  switch (stage.kind) {
    case 'methods':
      return (
        <>
          <SignInMethods />
          <RequestDetails cloud={setup.cloud} />
        </>
      );
    case 'waiting':
      return (
        <>
          <Waiting method={stage.method} since={stage.since} />
          <RequestDetails cloud={setup.cloud} />
        </>
      );
    case 'pasting':
      return <PasteMethod link={stage.link} failure={stage.failure} redirectUri={setup.cloud.redirectUri} />;
    case 'failed':
      return (
        <>
          <FailureCallout
            failure={stage.failure}
            tone={stage.failure.code === 'signIn.cancelled' ? 'info' : 'danger'}
            alert
            actions={<Button onClick={() => void signIn(stage.method)}>{t('signIn.again')}</Button>}
          />
          <h2>{t('signIn.otherMethod')}</h2>
          <SignInMethods />
        </>
      );
    case 'unsaved':
      return setup.unsaved ? <UnsavedToken failure={setup.unsaved} /> : null;
    case 'signedIn':
      return <SignedIn setup={setup} />;
    default:
      return assertNever(stage);
  }
}

export function SignInFooter({ setup, stage }: { setup: SetupView; stage: SignInStage }) {
  const { t } = useTranslator();
  const method = useApp((app) => app.signInMethod);
  const busy = useApp((app) => app.busy);
  switch (stage.kind) {
    case 'methods':
    case 'failed':
      return (
        <>
          {setup.token ? <Button onClick={keepCurrent}>{t('signIn.keepCurrent')}</Button> : null}
          <Button appearance="primary" onClick={() => void signIn()}>
            {t(`signIn.open.${method}`)}
          </Button>
        </>
      );
    case 'waiting':
      return <CancelButton />;
    case 'pasting':
      return (
        <>
          <Button onClick={setup.token ? keepCurrent : chooseAgain}>{t('signIn.otherMethod')}</Button>
          {stage.link ? (
            <TakeButton />
          ) : (
            <Button onClick={() => void getLink()} disabled={busy !== null}>
              {t('signIn.paste.newLink')}
            </Button>
          )}
        </>
      );
    case 'unsaved':
      return <Button onClick={chooseAgain}>{t('signIn.signInAgain')}</Button>;
    case 'signedIn':
      return <SignedInFooter setup={setup} />;
    default:
      return assertNever(stage);
  }
}
