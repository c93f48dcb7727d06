import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
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
import { RestoreOutcome } from './outcome';
import css from './page.module.css';
import { useRestore } from './state';

/** Restoring: the files, the changes of each, and the result. */
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
  const Files = view ? Actions : Card;
  return (
    <Page callouts="wide-from-761">
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
        <Button
          {...(view || result ? {} : { appearance: 'primary' as const, size: 'large' as const })}
          icon={<DocumentArrowUp20Regular />}
          disabled={busy !== null}
          onClick={() => void chooseFiles()}
        >
          {t(busy === 'opening' ? 'restore.opening' : view || result ? 'restore.chooseOthers' : 'restore.choose')}
        </Button>
        <Quiet>{t('restore.orDrop')}</Quiet>
      </Files>
    </Page>
  );
}
