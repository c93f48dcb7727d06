import { Button } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { limitedClaimOf } from '../../../shared/texts/test-claims';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { Callout } from '../../ui/callout';
import { Rich } from '../../ui/rich';
import { SuccessCard } from '../../ui/success-card';

/** Every step is done: what is known to work now, and the expiry date. In practice mode, only what is not known. */
export function Finished({ setup: { space, token, lastTest } }: { setup: SetupView }) {
  const { t, day } = useTranslator();
  const claim = lastTest && limitedClaimOf(lastTest);
  const renew = token?.expiresAt
    ? t('record.next.renew', { date: day(token.expiresAt) })
    : t('record.next.renewUnknown');
  const rest = (
    <p>
      <Rich text={t('record.finished.rest')} />
    </p>
  );
  if (claim) {
    const open = <Button onClick={() => goTo('connectionTest')}>{t('test.open')}</Button>;
    return (
      <Callout tone="info" title={t(`test.outcome.${claim}`)} actions={open}>
        <p>{t('record.finished.limited')}</p>
        {space === 'practice' ? null : rest}
        <p>
          <Rich text={renew} />
        </p>
      </Callout>
    );
  }
  if (space === 'practice') return null;
  return (
    <SuccessCard title={t('record.finished.works')}>
      <p>{t('record.finished.text')}</p>
      {rest}
      <p>
        <Rich text={renew} />
      </p>
    </SuccessCard>
  );
}
