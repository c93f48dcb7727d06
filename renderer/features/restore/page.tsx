import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular, DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { SettingsMenu } from '../../ui/menus';
import { Notice } from '../../ui/notice';
import { chooseFiles, leaveRestore } from './actions';
import { RestoreFiles } from './files';
import { Offers } from './offers';
import { RestoreOutcome } from './outcome';
import { useRestore } from './state';

/** Restoring: which files, what each would change, and what came of it. */
export function RestorePage() {
  const { t } = useTranslator();
  const view = useRestore((app) => app.view);
  const busy = useRestore((app) => app.busy);
  const failure = useRestore((app) => app.failure);
  const result = useRestore((app) => app.result);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves to the beginning of what has come
  useEffect(() => heading.current?.focus(), [result, view?.files.length]);
  useEffect(() => {
    document.title = `${t('restore.title')} – ${t('app.name')}`;
  }, [t]);
  return (
    <main className="home restore">
      <div className="home-content">
        <header className="home-header">
          <Button
            appearance="subtle"
            className="reference-back"
            icon={<ArrowLeft20Regular />}
            onClick={() => void leaveRestore()}
          >
            {t('restore.back')}
          </Button>
          <div className="actions">
            <SettingsMenu className="home-settings" />
          </div>
        </header>
        <div className="reference-head">
          <h1 ref={heading} tabIndex={-1}>
            {t('restore.title')}
          </h1>
          <p className="lead">{t('restore.lead')}</p>
        </div>
        <Notice />
        {failure ? <FailureCallout failure={failure} alert /> : null}
        {result ? <RestoreOutcome {...result} /> : null}
        {view ? <RestoreFiles files={view.files} /> : null}
        {view?.setups.length ? <Offers setups={view.setups} /> : null}
        <div className={view ? 'actions' : 'card restore-choose'}>
          <Button
            {...(view || result ? {} : { appearance: 'primary' as const, size: 'large' as const })}
            icon={<DocumentArrowUp20Regular />}
            disabled={busy !== null}
            onClick={() => void chooseFiles()}
          >
            {t(busy === 'opening' ? 'restore.opening' : view || result ? 'restore.chooseOthers' : 'restore.choose')}
          </Button>
          <p className="quiet">{t('restore.orDrop')}</p>
        </div>
      </div>
    </main>
  );
}
