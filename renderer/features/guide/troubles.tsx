import type { GuideTrouble } from '../../../shared/guide/types';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { RenewButton } from './renew-button';
import css from './troubles.module.css';

/** "Something else happened?": the problems known for a step, and what helps. */
export function Troubles({ troubles }: { troubles: readonly GuideTrouble[] }) {
  const { t } = useTranslator();
  if (troubles.length === 0) return null;
  return (
    <details>
      <summary>{t('guidePage.troubles')}</summary>
      <dl className={css.list}>
        {troubles.map(({ title, text, action }) => (
          <div key={title}>
            <dt>
              <Rich text={t(title)} />
            </dt>
            <dd>
              <Rich text={t(text)} />
              {action ? (
                <div>
                  <RenewButton />
                </div>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
