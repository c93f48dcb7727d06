import { ClipboardPaste24Regular, Globe24Regular, WindowShield24Regular } from '@fluentui/react-icons';
import type { SignInWay } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { chooseWay } from './actions';

const ways: readonly SignInWay[] = ['window', 'browser', 'paste'];
const icons = {
  window: <WindowShield24Regular />,
  browser: <Globe24Regular />,
  paste: <ClipboardPaste24Regular />,
};

/** The three ways to sign in, in the order in which they should be tried. */
export function Ways() {
  const { t } = useTranslator();
  const chosen = useApp((app) => app.signInWay);
  return (
    <fieldset className="ways">
      <legend className="hidden">{t('signIn.ways')}</legend>
      {ways.map((way) => (
        <label key={way} className="way">
          <input
            type="radio"
            name="way"
            value={way}
            checked={way === chosen}
            onChange={() => chooseWay(way)}
            aria-describedby={`way-${way}`}
          />
          <span className="way-icon" aria-hidden="true">
            {icons[way]}
          </span>
          <span className="way-text">
            <span className="strong">{t(`signIn.way.${way}`)}</span>
            <span id={`way-${way}`} className="quiet">
              {t(`signIn.way.${way}.text`)}
            </span>
          </span>
          {way === 'window' ? (
            <span className="pill" data-tone="info">
              {t('signIn.recommended')}
            </span>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
}
