import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslator } from '../lib/i18n';
import { Notice } from './notice';
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
    <main className="main" key={page}>
      <div className="scroll">
        <div className="content">
          <p className="kicker">{kicker}</p>
          <div className="heading">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {titleAction}
          </div>
          <p className="lead">{lead}</p>
          <Notice />
          <UnknownToken />
          {children}
        </div>
      </div>
      <footer className="footer">
        {back ?? <span />}
        <div className="actions">{footer}</div>
      </footer>
    </main>
  );
}
