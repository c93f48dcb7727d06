import { useEffect, useRef } from 'react';
import { SetupsPage } from '../../app/lazy-pages';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { PracticeEmpty } from './practice-empty';
import { Welcome } from './welcome';

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
  const nothing = !list || (list.setups.length === 0 && list.setAside.length === 0 && list.deleted.length === 0);
  return (
    <main className="home" ref={page}>
      <div className="home-content">
        {nothing ? space === 'practice' ? <PracticeEmpty /> : <Welcome /> : <SetupsPage list={list} />}
      </div>
    </main>
  );
}
