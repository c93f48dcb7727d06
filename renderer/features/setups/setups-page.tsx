import { Button } from '@fluentui/react-components';
import { Add20Regular, Beaker20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupList, SetupSummary } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { showFile } from '../../lib/actions';
import { countForOrganization, findSetups } from '../../lib/find-setups';
import { useTranslator } from '../../lib/i18n';
import { refreshList, showHome } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { ConnectionPicture } from '../../ui/connection-picture';
import { Actions, Card } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Quiet, Strong } from '../../ui/text';
import { TestAllButton, TestAllState } from '../connection-test';
import { CopiesButton } from '../copies';
import { createSetup, restoreSetup } from './actions';
import { HomeHeader } from './home-header';
import { NotesDialog } from './notes-dialog';
import { DeleteDialog, RenameDialog } from './setup-dialogs';
import { SetupRow } from './setup-row';
import { SetupSearch } from './setup-search';
import css from './setups-page.module.css';
import { setupsSummary } from './setups-summary';

/** The setups of one space, with what was deleted in this run and what could not be opened. */
export function SetupsPage({ list }: { list: SetupList }) {
  const translator = useTranslator();
  const { t, locale } = translator;
  const practice = list.space === 'practice';
  const busy = useApp((app) => app.busy);
  const search = useApp((app) => app.search);
  const order = useApp((app) => app.order);
  const matches = findSetups(list.setups, list.setups.length > 1 ? search : '', order, locale);
  const [noting, setNoting] = useState<SetupSummary | null>(null);
  const [renaming, setRenaming] = useState<SetupSummary | null>(null);
  const [deleting, setDeleting] = useState<SetupSummary | null>(null);
  return (
    <>
      <HomeHeader />
      <div className={css.header}>
        <div>
          <h1 tabIndex={-1}>{t(practice ? 'home.practice.setups' : 'home.setups')}</h1>
          {list.setups.length ? <Strong>{setupsSummary(list.setups, translator)}</Strong> : null}
          <Quiet>{t(practice ? 'home.practice.setups.text' : 'home.setups.text')}</Quiet>
        </div>
        <Actions>
          <TestAllButton setups={list.setups} />
          {list.setups.length ? <CopiesButton size="large" /> : null}
          {practice ? null : (
            <Button size="large" icon={<Beaker20Regular />} onClick={() => void showHome('practice')}>
              {t('home.practice.enter')}
            </Button>
          )}
          <Button
            appearance="primary"
            size="large"
            icon={<Add20Regular />}
            disabled={busy !== null || list.folderFailure !== null}
            onClick={() => void createSetup()}
          >
            {t(practice ? 'home.practice.new' : 'home.new')}
          </Button>
        </Actions>
      </div>
      <Notice />
      <TestAllState />
      <FolderFailure failure={list.folderFailure} />
      <Asides list={list} />
      {list.setups.length > 1 ? <SetupSearch found={matches.length} count={list.setups.length} /> : null}
      {matches.length ? (
        <Card as="ul">
          {matches.map((setup) => (
            <SetupRow
              key={setup.id}
              setup={setup}
              siblings={countForOrganization(list.setups, setup)}
              onNote={() => setNoting(setup)}
              onRename={() => setRenaming(setup)}
              onDelete={() => setDeleting(setup)}
            />
          ))}
        </Card>
      ) : list.setups.length ? (
        <Quiet>{t('list.nothing')}</Quiet>
      ) : null}
      <details open={list.setups.length < 3}>
        <summary>{t('home.how')}</summary>
        <ConnectionPicture practice={practice} className={css.picture} />
      </details>
      {noting ? <NotesDialog id={noting.id} notes={noting.notes} onClose={() => setNoting(null)} /> : null}
      {renaming ? <RenameDialog id={renaming.id} name={renaming.name} onClose={() => setRenaming(null)} /> : null}
      {deleting ? <DeleteDialog id={deleting.id} name={deleting.name} onClose={() => setDeleting(null)} /> : null}
    </>
  );
}

/** Without its folder, this page must not look like a first start. */
function FolderFailure({ failure }: { failure: SetupList['folderFailure'] }) {
  const { t } = useTranslator();
  if (!failure) return null;
  return (
    <FailureCallout
      failure={failure}
      alert
      actions={<Button onClick={() => void refreshList()}>{t('home.folder.retry')}</Button>}
    />
  );
}

function Asides({ list }: { list: SetupList }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <>
      {list.deleted.map(({ id, name }) => (
        <Callout key={id} tone="info" actions={<Button onClick={() => void restoreSetup(id)}>{t('home.undo')}</Button>}>
          <p>{t('home.deleted', { name: name || t('app.unnamed') })}</p>
        </Callout>
      ))}
      {list.quarantined.map(({ fileName, failure }) => {
        const texts = failureTexts(failure, translator);
        return (
          <Callout
            key={fileName}
            tone="warning"
            alert
            title={t('home.quarantined', { file: fileName })}
            actions={<Button onClick={() => void showFile({ fileName })}>{t('home.showFile')}</Button>}
          >
            <p>{texts.reason}</p>
            <p>{texts.advice}</p>
          </Callout>
        );
      })}
    </>
  );
}
