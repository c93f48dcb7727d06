import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showRenewal } from '../../lib/navigation';
import type { RenewalStage } from '../../lib/store';
import { VisuallyHidden } from '../../ui/text';
import { chooseAgain } from '../sign-in';
import css from './stage-list.module.css';
import { reachedStages, renewalStages } from './stages';

/** The four pages of a renewal: which one is shown, and the ones that can be gone back to. */
export function StageList({ setup, current }: { setup: SetupView; current: RenewalStage }) {
  const { t } = useTranslator();
  const reached = reachedStages(setup);
  const currentIndex = renewalStages.indexOf(current);
  return (
    <nav aria-label={t('renewal.stages')}>
      <ol className={css.stages}>
        {renewalStages.map((stage, index) => {
          const done = index < currentIndex || current === 'done';
          const open = current !== 'done' && index !== currentIndex && reached.includes(stage);
          const content = (
            <>
              <span className={css.mark} aria-hidden="true">
                {done ? <CheckmarkCircle20Filled /> : index + 1}
              </span>
              {t(`renewal.stage.${stage}`)}
              {done ? <VisuallyHidden>, {t('stepState.done')}</VisuallyHidden> : null}
            </>
          );
          return (
            <li key={stage} data-done={done} aria-current={index === currentIndex ? 'step' : undefined}>
              {open ? (
                // Signing in again replaces the new token, so its page shows the methods at once.
                <button
                  type="button"
                  className={css.stage}
                  onClick={stage === 'signIn' ? chooseAgain : () => showRenewal(stage)}
                >
                  {content}
                </button>
              ) : (
                <span className={css.stage}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
