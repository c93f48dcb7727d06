import type { GuideTrouble } from '../../../shared/guide/types';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import css from './troubles.module.css';

/** "Something else happened?": the problems known for a step, and what helps. */
export function Troubles({ troubles }: { troubles: readonly GuideTrouble[] }) {
  const { t } = useTranslator();
  if (troubles.length === 0) return null;
  return (
    <details>
      <summary>{t('guidePage.troubles')}</summary>
      <dl className={css.list}>
        {troubles.map(({ title, text }) => (
          <div key={title}>
            <dt>
              <Rich text={t(title)} />
            </dt>
            <dd>
              <Rich text={t(text)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
