import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslator } from '../lib/i18n';
import css from './frame.module.css';
import { Actions } from './layout';
import { Notice } from './notice';
import { Kicker, Lead } from './text';
import { UnknownToken } from './unknown-token';

interface FrameProps {
  /** Which page this is: the heading takes the focus when it changes. */
  readonly page: string;
  readonly kicker: string;
  readonly title: string;
  /** Beside the heading. */
  readonly titleAction?: ReactNode;
  readonly lead: string;
  readonly back: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page of a setup: kicker, heading, one sentence, content that scrolls, and a footer that stays. */
export function Frame({ page, kicker, title, titleAction, lead, back, footer, children }: FrameProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the page does
  useEffect(() => {
    heading.current?.focus();
  }, [page]);
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <main className={css.main} key={page}>
      <div className={css.scroll}>
        <div className={css.content}>
          <Kicker>{kicker}</Kicker>
          <div className={css.heading}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {titleAction}
          </div>
          <Lead className={css.lead}>{lead}</Lead>
          <Notice />
          <UnknownToken />
          {children}
        </div>
      </div>
      <footer className={css.footer}>
        {back ?? <span />}
        <Actions className={css.actions}>{footer}</Actions>
      </footer>
    </main>
  );
}
