import { useEffect, useRef } from 'react';
import { useTranslator } from '../../lib/i18n';
import { lazyPart } from '../../lib/lazy-page';
import { useApp } from '../../lib/store';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { PracticeEmpty } from './practice-empty';
import { Welcome } from './welcome';

const SetupsPage = lazyPart(() => import('./setups-page').then((page) => page.SetupsPage), Loading);

/** The start page: a welcome while there is nothing, the setups afterwards. */
export function Home() {
  const { t } = useTranslator();
  const space = useApp((app) => app.space);
  const list = useApp((app) => app.list);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the space does
  useEffect(() => {
    page.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [space]);
  const isEmpty =
    !list ||
    (list.setups.length === 0 &&
      list.quarantined.length === 0 &&
      list.deleted.length === 0 &&
      list.folderFailure === null &&
      list.reading === null);
  return (
    <Page ref={page}>
      {isEmpty ? space === 'practice' ? <PracticeEmpty /> : <Welcome /> : <SetupsPage list={list} />}
    </Page>
  );
}
