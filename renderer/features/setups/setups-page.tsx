import { Button } from '@fluentui/react-components';
import { Add20Regular, Beaker20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupList, SetupSummary } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { Notice } from '../../ui/notice';
import { Picture } from '../../ui/picture';
import { TestAllButton, TestAllState } from '../connection-test/test-all';
import { CopiesButton } from '../copies/copies-button';
import { NotesDialog } from '../overview/notes';
import { createSetup, restoreSetup, showFile, showHome } from './actions';
import { countForOrganization, findSetups } from './find-setups';
import { HomeHeader } from './home-header';
import { DeleteDialog, RenameDialog } from './setup-dialogs';
import { SetupRow } from './setup-row';
import { SetupSearch } from './setup-search';
import { setupsSummary } from './setups-summary';

/** The setups of one space, with what was deleted in this run and what could not be opened. */
export function SetupsPage({ list }: { list: SetupList }) {
  const translator = useTranslator();
  const { t, locale } = translator;
  const practice = list.space === 'practice';
  const busy = useApp((app) => app.busy);
  const search = useApp((app) => app.search);
  const order = useApp((app) => app.order);
  const found = findSetups(list.setups, list.setups.length > 1 ? search : '', order, locale);
  const [noting, setNoting] = useState<SetupSummary | null>(null);
  const [renaming, setRenaming] = useState<SetupSummary | null>(null);
  const [deleting, setDeleting] = useState<SetupSummary | null>(null);
  return (
    <>
      <HomeHeader />
      <div className="list-header">
        <div>
          <h1 tabIndex={-1}>{t(practice ? 'home.practice.setups' : 'home.setups')}</h1>
          {list.setups.length ? <p className="summary">{setupsSummary(list.setups, translator)}</p> : null}
          <p className="quiet">{t(practice ? 'home.practice.setups.text' : 'home.setups.text')}</p>
        </div>
        <div className="actions">
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
            disabled={busy !== null}
            onClick={() => void createSetup()}
          >
            {t(practice ? 'home.practice.new' : 'home.new')}
          </Button>
        </div>
      </div>
      <Notice />
      <TestAllState />
      <Asides list={list} />
      {list.setups.length > 1 ? <SetupSearch found={found.length} count={list.setups.length} /> : null}
      {found.length ? (
        <ul className="card setups">
          {found.map((setup) => (
            <SetupRow
              key={setup.id}
              setup={setup}
              siblings={countForOrganization(list.setups, setup)}
              onNote={() => setNoting(setup)}
              onRename={() => setRenaming(setup)}
              onDelete={() => setDeleting(setup)}
            />
          ))}
        </ul>
      ) : list.setups.length ? (
        <p className="quiet">{t('list.nothing')}</p>
      ) : null}
      <details className="how" open={list.setups.length < 3}>
        <summary>{t('home.how')}</summary>
        <Picture practice={practice} />
      </details>
      {noting ? <NotesDialog id={noting.id} notes={noting.notes} onClose={() => setNoting(null)} /> : null}
      {renaming ? <RenameDialog id={renaming.id} name={renaming.name} onClose={() => setRenaming(null)} /> : null}
      {deleting ? <DeleteDialog id={deleting.id} name={deleting.name} onClose={() => setDeleting(null)} /> : null}
    </>
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
      {list.setAside.map(({ fileName, failure }) => {
        const texts = failureTexts(failure, translator);
        return (
          <Callout
            key={fileName}
            tone="warning"
            alert
            title={t('home.setAside', { file: fileName })}
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
