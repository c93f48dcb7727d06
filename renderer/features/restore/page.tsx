import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { bridge } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Actions, Card } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { Quiet } from '../../ui/text';
import { SettingsMenu } from '../settings';
import { chooseFiles, leaveRestore } from './actions';
import { CandidateList } from './candidate-list';
import { RestoreFiles } from './files';
import { OpeningProgress } from './opening-progress';
import { RestoreOutcome } from './outcome';
import css from './page.module.css';
import { changeRestore, useRestore } from './state';

/** Restoring: the files, the changes of each, and the result. */
export function RestorePage() {
  const { t } = useTranslator();
  const view = useRestore((app) => app.view);
  const busy = useRestore((app) => app.busy);
  const progress = useRestore((app) => app.progress);
  const failure = useRestore((app) => app.failure);
  const result = useRestore((app) => app.result);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves to the beginning of what has come
  useEffect(() => heading.current?.focus(), [result, view?.files.length]);
  useEffect(() => {
    document.title = `${t('restore.title')} – ${t('app.name')}`;
  }, [t]);
  useEffect(() => bridge().on('restore.progress', (progress) => changeRestore({ progress })), []);
  const opening = busy === 'opening' ? progress : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is nowhere after the button of an opening is gone
  useEffect(() => {
    if (!opening && document.activeElement === document.body) heading.current?.focus();
  }, [opening === null]);
  const Files = view ? Actions : Card;
  return (
    <Page>
      <PageHeader start={<BackButton onClick={() => void leaveRestore()}>{t('restore.back')}</BackButton>}>
        <SettingsMenu />
      </PageHeader>
      <PageTitle title={t('restore.title')} lead={t('restore.lead')} heading={heading} />
      <Notice />
      {failure ? <FailureCallout failure={failure} alert /> : null}
      {result ? <RestoreOutcome {...result} /> : null}
      {view ? <RestoreFiles files={view.files} leftOut={view.leftOut} /> : null}
      {view?.setups.length ? <CandidateList setups={view.setups} /> : null}
      <Files className={view ? css.again : css.choose}>
        {opening ? (
          <OpeningProgress {...opening} />
        ) : (
          <>
            <Button
              {...(view || result ? {} : { appearance: 'primary' as const, size: 'large' as const })}
              icon={<DocumentArrowUp20Regular />}
              disabled={busy !== null}
              onClick={() => void chooseFiles()}
            >
              {t(busy === 'opening' ? 'restore.opening' : view || result ? 'restore.chooseOthers' : 'restore.choose')}
            </Button>
            <Quiet>{t('restore.orDrop')}</Quiet>
          </>
        )}
      </Files>
    </Page>
  );
}
