import { Button } from '@fluentui/react-components';
import type { Failure, SetupView, TokenView } from '../../../shared/contract';
import { accountFailureText } from '../../../shared/texts/account-texts';
import { isPast } from '../../../shared/texts/days';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { goTo, showRenewal } from '../../lib/navigation';
import { shortOrgId } from '../../lib/short-org-id';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { expiryText } from '../../ui/expiry-text';
import { FactList } from '../../ui/fact-list';
import { Card } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { renewText } from '../../ui/renew-text';
import { Quiet } from '../../ui/text';
import { adoptAccountOrgId } from '../org-id';
import { acceptAccount, chooseAgain } from './actions';
import css from './result.module.css';

/** The signed-in account, the token's location, and reasons not to continue. */
export function SignedIn({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const { account, token } = setup;
  if (!token) return null;
  return (
    <>
      <Warnings setup={setup} token={token} />
      <Card as="section" aria-label={t('signIn.account.title')}>
        <div className={css.head}>
          <span className={css.avatar} aria-hidden="true" translate="no">
            {initials(account?.displayName ?? '')}
          </span>
          <div>
            <h2>{account?.displayName ?? t('signIn.account.unknown')}</h2>
            {account ? <Quiet>{account.email}</Quiet> : null}
          </div>
        </div>
        <FactList
          facts={[
            { name: t('signIn.account.organization'), value: organization(setup, translator) },
            {
              name: t('signIn.account.administrator'),
              value: t(`signIn.admin.${account?.administrator ?? 'unknown'}`),
            },
            { name: t('signIn.account.location'), value: t(`signIn.location.${token.location}`) },
            {
              name: t('signIn.account.validUntil'),
              value: expiryText(token, translator),
              note: unusual(token, translator),
            },
            {
              name: t('signIn.account.method'),
              value: t('signIn.account.methodAt', {
                method: t(`signIn.method.${token.method}`),
                moment: translator.moment(token.obtainedAt),
              }),
            },
          ]}
        />
      </Card>
    </>
  );
}

function Warnings({ setup, token }: { setup: SetupView; token: TokenView }) {
  const { t } = useTranslator();
  const { decision } = setup;
  const name = setup.account?.displayName ?? '';
  const values = { name, accountOrg: setup.account?.orgName ?? setup.account?.orgId ?? '', orgId: setup.orgId ?? '' };
  return (
    <>
      <Gone token={token} />
      {!setup.account && token.accountFailure ? <UnknownAccount failure={token.accountFailure} /> : null}
      {decision ? (
        <Callout tone="warning" title={t(`signIn.warn.${decision}.title`, values)} alert>
          <p>{t(`signIn.warn.${decision}.text`, values)}</p>
          {decision === 'org' && !setup.renewal ? (
            <Button onClick={() => void adoptAccountOrgId().then((adopted) => adopted && goTo('orgId'))}>
              {t('orgId.takeAccount')}
            </Button>
          ) : null}
        </Callout>
      ) : null}
      {setup.accountAccepted ? (
        <Callout tone="info">
          <p>{t('signIn.accepted')}</p>
        </Callout>
      ) : null}
    </>
  );
}

/** Why Webex did not tell who signed in. The sign-in counts all the same. */
function UnknownAccount({ failure }: { failure: Failure }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <Callout tone="warning" title={t('signIn.account.unknown')}>
      <p>{accountFailureText(failure, translator)}</p>
      <p>{t('signIn.account.unknown.then')}</p>
    </Callout>
  );
}

/** A token that cannot be used: it is expired or missing. */
function Gone({ token: { expiresAt, location, failure } }: { token: TokenView }) {
  const { t, day } = useTranslator();
  if (expiresAt && isPast(expiresAt)) {
    return (
      <Callout tone="warning" title={t('signIn.expired.title')}>
        <p>{t('signIn.expired.text', { date: day(expiresAt) })}</p>
      </Callout>
    );
  }
  if (location !== 'missing') return null;
  // Every page of the setup reports a different token.
  if (failure) return null;
  return (
    <Callout tone="warning" title={t('signIn.missing.title')}>
      <p>{t('signIn.missing.text')}</p>
    </Callout>
  );
}

/** One primary action: continue, or the most likely remedy. */
export function SignedInFooter({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  // Entra has this token, so replacing it requires a renewal.
  const again = setup.renewable ? () => showRenewal() : chooseAgain;
  const againText = t(setup.renewable ? renewText(setup) : 'signIn.signInAgain');
  const gone = setup.token?.location === 'missing' || (setup.token?.expiresAt ? isPast(setup.token.expiresAt) : false);
  if (gone) {
    return (
      <Button appearance="primary" onClick={again}>
        {againText}
      </Button>
    );
  }
  if (setup.decision) {
    return (
      <>
        <NextButton
          appearance="secondary"
          disabled={busy}
          onClick={() => void acceptAccount().then((accepted) => accepted && goTo('orgId'))}
        >
          {t('signIn.warn.accept')}
        </NextButton>
        <Button appearance="primary" onClick={chooseAgain}>
          {t('signIn.warn.another')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={again}>{againText}</Button>
      <NextButton onClick={() => goTo('orgId')}>{t('app.continue')}</NextButton>
    </>
  );
}

function organization({ account }: SetupView, { t }: Translator): string {
  if (!account?.orgId) return account?.orgName ?? t('signIn.account.organization.unknown');
  return account.orgName ? `${account.orgName} (${shortOrgId(account.orgId)})` : account.orgId;
}

function unusual({ unusualLifetime, lifetimeDays, expiresAt }: TokenView, { t }: Translator): string | undefined {
  if (expiresAt && isPast(expiresAt)) return undefined;
  return unusualLifetime && lifetimeDays !== undefined ? t('signIn.expiry.unusual', { days: lifetimeDays }) : undefined;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return `${first?.[0] ?? '?'}${last?.[0] ?? ''}`.toUpperCase();
}
