import { Button, Radio } from '@fluentui/react-components';
import { Delete20Regular, Open20Regular } from '@fluentui/react-icons';
import type { KeepDays, SetupView, TokenPeriod } from '../../../shared/contract';
import { keepDays } from '../../../shared/enums';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions, Section } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { RadioRow } from '../../ui/radio-row';
import { forgetPrevious, keepPrevious } from './actions';

const day = 86_400_000;

/** The token that was replaced, while it is kept on this computer. */
export function keptToken({ tokens }: SetupView): TokenPeriod | undefined {
  return tokens.find(({ status }) => status === 'kept');
}

/** The day until which a kept token is of use: the end of the time chosen for it, or its expiry before that. */
export function usableUntil({ statusAt, expiresAt }: TokenPeriod): string | null {
  return statusAt && expiresAt && Date.parse(expiresAt) < Date.parse(statusAt) ? expiresAt : statusAt;
}

/** The replaced token: kept for some days or deleted, and where Webex revokes it. */
export function PreviousToken({ setup }: { setup: SetupView }) {
  const { t, day: date } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const kept = keptToken(setup);
  const until = kept?.statusAt;
  const usable = kept && usableUntil(kept);
  // A token that Webex no longer accepts need neither be kept nor revoked.
  const useless = !kept && setup.lastRenewal?.outage;
  return (
    <Section>
      <h2>{t('renewal.previous.title')}</h2>
      {until && usable ? (
        <>
          <Paragraph>
            {t('renewal.previous.kept', { date: date(usable), expires: usable === until ? 'no' : 'yes' })}
          </Paragraph>
          <RadioRow
            aria-label={t('renewal.previous.keep')}
            value={String(nearest(until))}
            disabled={busy}
            onChange={(_, { value }) => {
              const days = keepDays.find((each) => String(each) === value);
              if (days) void keepPrevious(days);
            }}
          >
            {keepDays.map((days) => (
              <Radio key={days} value={String(days)} label={t('renewal.previous.days', { days })} />
            ))}
          </RadioRow>
        </>
      ) : (
        <Paragraph>{t(useless ? 'renewal.previous.useless' : 'renewal.previous.gone')}</Paragraph>
      )}
      {useless ? null : (
        <>
          <Paragraph>{t('renewal.previous.revoke', { date: date(setup.token?.obtainedAt ?? new Date()) })}</Paragraph>
          <Actions>
            {until ? (
              <Button icon={<Delete20Regular />} disabled={busy} onClick={() => void forgetPrevious()}>
                {t('renewal.previous.forget')}
              </Button>
            ) : null}
            {setup.space === 'practice' ? null : (
              <Button icon={<Open20Regular />} onClick={() => void openLink('webexTokens')}>
                {t('link.webexTokens')}
              </Button>
            )}
          </Actions>
        </>
      )}
    </Section>
  );
}

/** Which choice the day stands for. */
function nearest(until: string): KeepDays {
  const left = (new Date(until).getTime() - Date.now()) / day;
  return keepDays.find((days) => left <= days + 0.5) ?? 30;
}
