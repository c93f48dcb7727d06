import type { ProvisioningCauseView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Caption } from '../../ui/text';
import { openCause } from './actions';
import css from './cause-bars.module.css';
import { causeTexts, codeOfKey } from './cause-texts';
import { useProvisioningLog } from './state';

/** The causes as bars, each as long as its share of users; one of them is open below. */
export function CauseBars({ causes }: { readonly causes: readonly ProvisioningCauseView[] }) {
  const translator = useTranslator();
  const { t } = translator;
  const open = useProvisioningLog((log) => log.cause);
  const most = Math.max(1, ...causes.map(sizeOf));
  return (
    <ul className={css.bars} aria-label={t('provisioningLog.causes')}>
      {causes.map((cause) => (
        <li key={cause.key}>
          <button
            type="button"
            className={css.cause}
            aria-pressed={cause.key === open}
            onClick={() => void openCause(cause.key)}
          >
            <span className={css.name}>
              <span>{causeTexts(cause.cause, codeOfKey(cause.key), translator).title}</span>
              <Caption as="span">{t(`provisioningLog.kind.${cause.kind}`)}</Caption>
            </span>
            <span className={css.track} aria-hidden="true">
              <span
                className={css.bar}
                data-kind={cause.kind}
                style={{ width: `${Math.max(1, (sizeOf(cause) / most) * 100)}%` }}
              />
            </span>
            <span className={css.count}>
              {cause.users + cause.solved
                ? t('provisioningLog.bar.users', { users: cause.users })
                : t('provisioningLog.bar.events', { events: cause.events })}
              {cause.solved ? (
                <Caption as="span">{t('provisioningLog.solved', { count: cause.solved })}</Caption>
              ) : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A cause that concerns no user in particular counts by its events. */
function sizeOf({ users, solved, events }: ProvisioningCauseView): number {
  return users + solved > 0 ? users : events;
}
