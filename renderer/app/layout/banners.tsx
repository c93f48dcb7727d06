import { Button } from '@fluentui/react-components';
import { BeakerRegular, CloudRegular, KeyRegular } from '@fluentui/react-icons';
import { FaultsMenu } from '../../features/practice';
import { useTranslator } from '../../lib/i18n';
import { showHome } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import css from './banners.module.css';

/** Banners for every page: practice, a cloud from a file, a token that is kept for this run only. */
export function Banners() {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  const space = useApp((app) => app.space);
  const startCloud = useApp((app) => app.start?.cloud);
  const cloud = setup?.cloud ?? startCloud;
  const practice = (setup?.space ?? space) === 'practice';
  const fileCloud = !practice && cloud?.kind === 'file' ? cloud.name : null;
  const thisRun = setup?.token?.location === 'thisRun';
  if (!practice && !fileCloud && !thisRun) return null;
  return (
    <aside className={css.banners} data-practice={practice} aria-label={practice ? t('app.practice') : t('app.name')}>
      {practice ? (
        <p className={css.banner}>
          <BeakerRegular aria-hidden="true" />
          <span>{t('app.practice.banner')}</span>
        </p>
      ) : null}
      {fileCloud ? (
        <p className={css.banner}>
          <CloudRegular aria-hidden="true" />
          <span>{t('app.cloud.banner', { name: fileCloud })}</span>
        </p>
      ) : null}
      {thisRun ? (
        <p className={css.banner}>
          <KeyRegular aria-hidden="true" />
          <span>{t('app.token.thisRun')}</span>
        </p>
      ) : null}
      {practice ? (
        <div className={css.actions}>
          <FaultsMenu />
          {setup ? null : (
            <Button size="small" appearance="transparent" onClick={() => void showHome('real')}>
              {t('app.practice.leave')}
            </Button>
          )}
        </div>
      ) : null}
    </aside>
  );
}
