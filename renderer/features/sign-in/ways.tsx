import { ClipboardPaste24Regular, Globe24Regular, WindowShield24Regular } from '@fluentui/react-icons';
import type { SignInWay } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Pill } from '../../ui/pill';
import { Quiet, Strong, VisuallyHidden } from '../../ui/text';
import { chooseWay } from './actions';
import css from './ways.module.css';

const ways: readonly SignInWay[] = ['window', 'browser', 'paste'];
const icons = {
  window: <WindowShield24Regular />,
  browser: <Globe24Regular />,
  paste: <ClipboardPaste24Regular />,
};

/** The three sign-in methods, in the order in which they should be tried. */
export function Ways() {
  const { t } = useTranslator();
  const chosen = useApp((app) => app.signInWay);
  return (
    <fieldset className={css.ways}>
      <VisuallyHidden as="legend">{t('signIn.ways')}</VisuallyHidden>
      {ways.map((way) => (
        <label key={way} className={css.way}>
          <input
            type="radio"
            name="way"
            value={way}
            checked={way === chosen}
            onChange={() => chooseWay(way)}
            aria-describedby={`way-${way}`}
          />
          <span className={css.icon} aria-hidden="true">
            {icons[way]}
          </span>
          <span className={css.text}>
            <Strong as="span">{t(`signIn.way.${way}`)}</Strong>
            <Quiet as="span" id={`way-${way}`}>
              {t(`signIn.way.${way}.text`)}
            </Quiet>
          </span>
          {way === 'window' ? (
            <Pill tone="info" className={css.pill}>
              {t('signIn.recommended')}
            </Pill>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
}
