import { Button } from '@fluentui/react-components';
import { Bug24Regular, PersonAccounts24Regular, ShieldCheckmark24Regular } from '@fluentui/react-icons';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { showHome } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { ConnectionPicture } from '../../ui/connection-picture';
import { Actions } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Lead } from '../../ui/text';
import { createSetup } from './actions';
import { HomeHeader } from './home-header';
import css from './welcome.module.css';

/** The practice space before the first practice setup. */
export function PracticeEmpty() {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy);
  return (
    <>
      <HomeHeader />
      <Notice />
      <section className={classNames(css.introduction, css.practice)}>
        <h1 tabIndex={-1}>{t('home.practice.empty.title')}</h1>
        <Lead>{t('home.practice.empty.text')}</Lead>
        <Actions className={css.actions}>
          <Button appearance="primary" size="large" disabled={busy !== null} onClick={() => void createSetup()}>
            {t('home.practice.start')}
          </Button>
          <Button size="large" onClick={() => void showHome('real')}>
            {t('app.practice.leave')}
          </Button>
        </Actions>
      </section>
      <ConnectionPicture practice />
      <ul className={css.reasons}>
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
