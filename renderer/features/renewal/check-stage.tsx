import { Button } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showRenewal } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Section } from '../../ui/layout';
import { TestChecks, TestFooter } from '../connection-test';
import { acceptAccount, chooseAgain, SignedIn } from '../sign-in';

/** The account of the new token, and its test; `setup` is the setup as it will be with that token. */
export function CheckStage({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <>
      <SignedIn setup={setup} />
      {setup.decision ? null : (
        <Section>
          <h2>{t('test.title')}</h2>
          <TestChecks setup={setup} token="pending" before={t('renewal.check.before')} />
        </Section>
      )}
    </>
  );
}

/** Requires accepting a lesser account first, then runs the test, and continues after a pass. */
export function CheckFooter({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  if (setup.decision) {
    return (
      <>
        <Button disabled={busy} onClick={() => void acceptAccount('pending')}>
          {t('signIn.warn.accept')}
        </Button>
        <Button appearance="primary" onClick={chooseAgain}>
          {t('signIn.warn.another')}
        </Button>
      </>
    );
  }
  return <TestFooter setup={setup} token="pending" mayGoOn onContinue={() => showRenewal('handOver')} />;
}
