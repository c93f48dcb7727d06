import { Button } from '@fluentui/react-components';
import { ArrowSync20Regular, Key20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { refreshSetup, showRenewal } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { expiryText } from '../../ui/expiry-text';
import { Actions, Card } from '../../ui/layout';
import { Quiet, Strong } from '../../ui/text';
import { AbandonDialog, keptToken, OutageCallout, usableUntil } from '../renewal';
import css from './token.module.css';

/** The token that Entra works with, and its renewal; nothing before Entra has one. */
export function TokenPart({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t, day } = translator;
  const kept = keptToken(setup);
  const usable = kept && usableUntil(kept);
  const { token, renewal, outage } = setup;
  if (!setup.renewable || !token) return null;
  return (
    <>
      {setup.reconcileFailure ? <ReconcileFailure setup={setup} /> : null}
      {renewal ? <UnderWay setup={setup} /> : outage ? <OutageCallout setup={setup} outage={outage} /> : null}
      <Card as="section" className={css.token} data-tone={toneOf(setup)} aria-label={t('renewal.token')}>
        <Key20Regular aria-hidden="true" className={classNames(css.icon)} />
        <div>
          <Strong>{t('renewal.token.inUse')}</Strong>
          <p>{t('renewal.token.until', { expiry: expiryText(token, translator) })}</p>
          {token.fingerprint ? (
            <Quiet>
              {t('renewal.token.fingerprint')} <code>{token.fingerprint}</code>
            </Quiet>
          ) : null}
          {usable ? <Quiet>{t('renewal.previous.short', { date: day(usable) })}</Quiet> : null}
        </div>
        <Actions className={css.actions}>
          {kept ? <Button onClick={() => showRenewal('done')}>{t('renewal.previous.open')}</Button> : null}
          {setup.needsRenewal ? null : (
            <Button icon={<ArrowSync20Regular />} onClick={() => showRenewal()}>
              {t('renewal.start')}
            </Button>
          )}
        </Actions>
      </Card>
    </>
  );
}

function toneOf({ outage, isExpiring }: SetupView): 'danger' | 'warning' | undefined {
  if (outage) return 'danger';
  return isExpiring ? 'warning' : undefined;
}

/** A running renewal: its progress, and a button to abandon it. */
function UnderWay({ setup }: { setup: SetupView }) {
  const { t, day } = useTranslator();
  const [abandoning, setAbandoning] = useState(false);
  const { renewal } = setup;
  if (!renewal) return null;
  const practice = setup.space === 'practice';
  const step = renewal.step === 'handOver' && renewal.entraTest?.result === 'succeeded' ? 'continue' : renewal.step;
  // The page's footer has the button to continue.
  const abandon =
    renewal.step === 'finish' ? null : <Button onClick={() => setAbandoning(true)}>{t('renewal.abandon')}</Button>;
  return (
    <Callout
      tone="info"
      title={t(practice && step === 'continue' ? 'renewal.underWay.practice.continue' : `renewal.underWay.${step}`)}
      actions={abandon}
    >
      <p>
        {renewal.step === 'finish'
          ? t('renewal.finish.text')
          : t(practice ? 'renewal.underWay.practice.text' : 'renewal.underWay.text', {
              date: day(renewal.token.obtainedAt),
            })}
      </p>
      {abandoning ? <AbandonDialog setup={setup} onClose={() => setAbandoning(false)} /> : null}
    </Callout>
  );
}

/** The keychain does not match the record yet. */
function ReconcileFailure({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  // Every page of the setup shows it already.
  if (!setup.reconcileFailure || setup.token?.failure) return null;
  const retry = (
    <Button disabled={busy} onClick={() => void refreshSetup()}>
      {t('signIn.unsaved.retry')}
    </Button>
  );
  return (
    <FailureCallout failure={setup.reconcileFailure} tone="warning" actions={retry}>
      <p>{t('renewal.reconcileFailure')}</p>
    </FailureCallout>
  );
}
