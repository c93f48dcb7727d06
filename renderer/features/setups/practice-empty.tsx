import { Button } from '@fluentui/react-components';
import { Bug24Regular, PersonAccounts24Regular, ShieldCheckmark24Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Notice } from '../../ui/notice';
import { Picture } from '../../ui/picture';
import { createSetup, showHome } from './actions';
import { HomeHeader } from './home-header';

/** The practice space before the first practice setup. */
export function PracticeEmpty() {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy);
  return (
    <>
      <HomeHeader />
      <Notice />
      <section className="hero-text practice-empty">
        <h1 tabIndex={-1}>{t('home.practice.empty.title')}</h1>
        <p className="lead">{t('home.practice.empty.text')}</p>
        <div className="actions">
          <Button appearance="primary" size="large" disabled={busy !== null} onClick={() => void createSetup()}>
            {t('home.practice.start')}
          </Button>
          <Button size="large" onClick={() => void showHome('real')}>
            {t('app.practice.leave')}
          </Button>
        </div>
      </section>
      <Picture practice />
      <ul className="trust">
        <li>
          <PersonAccounts24Regular aria-hidden="true" />
          <p>{t('home.practice.empty.signIn')}</p>
        </li>
        <li>
          <Bug24Regular aria-hidden="true" />
          <p>{t('home.practice.empty.faults')}</p>
        </li>
        <li>
          <ShieldCheckmark24Regular aria-hidden="true" />
          <p>{t('home.practice.empty.apart')}</p>
        </li>
      </ul>
    </>
  );
}
