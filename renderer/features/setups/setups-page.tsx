import { Button } from '@fluentui/react-components';
import { Add20Regular, Beaker20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SetupList, SetupSummary } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { showFile } from '../../lib/actions';
import { countByOrganization, findSetups } from '../../lib/find-setups';
import { returnFocus } from '../../lib/focus-history';
import { useTranslator } from '../../lib/i18n';
import { refreshList, showHome, showRestore } from '../../lib/navigation';
import { setupLabels } from '../../lib/setup-labels';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { ConnectionPicture } from '../../ui/connection-picture';
import { Actions } from '../../ui/layout';
import { LongList } from '../../ui/long-list';
import { Notice } from '../../ui/notice';
import { Quiet, Strong } from '../../ui/text';
import { TestAllButton, TestAllState } from '../connection-test';
import { CopiesButton } from '../copies';
import { createSetup, restoreSetup } from './actions';
import { HomeHeader } from './home-header';
import { NotesDialog } from './notes-dialog';
import { ReadingState } from './reading-state';
import { DeleteDialog, RenameDialog } from './setup-dialogs';
import { SetupRow } from './setup-row';
import { SetupSearch } from './setup-search';
import css from './setups-page.module.css';
import { setupsSummary } from './setups-summary';
import { inKind, StateFilter } from './state-filter';

/** Of a row in a wide window, in pixels. */
const rowHeight = 85;

/** The setups of one space, with what was deleted in this run and what could not be opened. */
export function SetupsPage({ list }: { list: SetupList }) {
  const translator = useTranslator();
  const { t, locale } = translator;
  const practice = list.space === 'practice';
  const busy = useApp((app) => app.busy);
  const search = useApp((app) => app.search);
  const order = useApp((app) => app.order);
  const searchable = list.setups.length > 1 && !list.reading;
  const words = searchable ? search : '';
  const matches = useMemo(() => findSetups(list.setups, words, order, locale), [list, words, order, locale]);
  const summary = useMemo(() => setupsSummary(list.setups, translator), [list, translator]);
  // A filter by the only state would not change the list, and one by a state that no setup has any more would empty it.
  const filters = searchable && summary.length > 1;
  const wanted = useApp((app) => app.kind);
  const kind = filters && summary.some((part) => part.kind === wanted) ? wanted : null;
  const shown = useMemo(() => inKind(matches, kind), [matches, kind]);
  // Known when all have been read.
  const siblings = useMemo(() => countByOrganization(list.reading ? [] : list.setups), [list]);
  const labels = useMemo(() => setupLabels(list.setups, translator), [list, translator]);
  const [noting, setNoting] = useState<SetupSummary | null>(null);
  const [renaming, setRenaming] = useState<SetupSummary | null>(null);
  const [deleting, setDeleting] = useState<SetupSummary | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The start page moves the focus before the code of this one is there.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <>
      <HomeHeader />
      <div className={css.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t(practice ? 'home.practice.setups' : 'home.setups')}
          </h1>
          {filters || list.reading ? null : summary.map((part) => <Strong key={part.kind}>{part.text}</Strong>)}
          <Quiet>{t(practice ? 'home.practice.setups.text' : 'home.setups.text')}</Quiet>
        </div>
        <Actions>
          {list.reading ? null : <TestAllButton setups={list.setups} />}
          {list.setups.length && !list.reading ? <CopiesButton size="large" /> : null}
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
      <ReadingState list={list} />
      {filters ? <StateFilter summary={summary} chosen={kind} matches={matches} count={list.setups.length} /> : null}
      {searchable ? <SetupSearch found={shown.length} count={list.setups.length} /> : null}
      {shown.length ? (
        <LongList
          items={shown}
          rowHeight={rowHeight}
          row={(setup, attributes) => (
            <SetupRow
              key={setup.id}
              setup={setup}
              label={labels.get(setup) ?? ''}
              siblings={siblings.get(setup.orgId) ?? 0}
              attributes={attributes}
              onNote={() => setNoting(setup)}
              onRename={() => setRenaming(setup)}
              onDelete={() => setDeleting(setup)}
            />
          )}
        />
      ) : list.setups.length ? (
        <Quiet>{t(kind ? 'list.nothing.filtered' : 'list.nothing')}</Quiet>
      ) : null}
      <details open={list.setups.length < 3 && !list.reading}>
        <summary>{t('home.how')}</summary>
        <ConnectionPicture practice={practice} className={css.picture} />
      </details>
      {noting ? <NotesDialog id={noting.id} notes={noting.notes} onClose={() => setNoting(null)} /> : null}
      {renaming ? <RenameDialog id={renaming.id} name={renaming.name} onClose={() => setRenaming(null)} /> : null}
      {deleting ? (
        <DeleteDialog id={deleting.id} name={labels.get(deleting) ?? deleting.name} onClose={() => setDeleting(null)} />
      ) : null}
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
      {list.deleted
        .map(({ id, name }) => ({ id, name: name || t('app.unnamed') }))
        .map(({ id, name }) => (
          <Callout
            key={id}
            tone="info"
            actions={<Button onClick={() => void restoreSetup(id, name).then(returnFocus)}>{t('home.undo')}</Button>}
          >
            <p>{t('home.deleted', { name })}</p>
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
            actions={
              <>
                {failure.code === 'record.damaged' ? <Button onClick={showRestore}>{t('home.restore')}</Button> : null}
                <Button onClick={() => void showFile({ fileName })}>{t('home.showFile')}</Button>
              </>
            }
          >
            <p>{texts.reason}</p>
            <p>{texts.advice}</p>
          </Callout>
        );
      })}
    </>
  );
}
