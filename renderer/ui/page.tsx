import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import type { CalloutLayout } from './callout';
import { Actions } from './layout';
import css from './page.module.css';
import { Kicker, Lead } from './text';

interface PageProps {
  readonly ref?: Ref<HTMLElement>;
  readonly callouts?: CalloutLayout;
  readonly children: ReactNode;
}

/** A page that has the whole window, with room at its sides. */
export function Page({ ref, callouts = 'wide-from-761', children }: PageProps) {
  return (
    <main ref={ref} className={css.page} data-callouts={callouts}>
      <div className={css.content}>{children}</div>
    </main>
  );
}

interface PageHeaderProps {
  /** At the left: the back button, or the app's name. */
  readonly start: ReactNode;
  /** Buttons at the right, with a `ButtonLabel` each. */
  readonly children: ReactNode;
}

/** The line at the top of a page. In the narrowest window its buttons show icons only. */
export function PageHeader({ start, children }: PageHeaderProps) {
  return (
    <header className={css.header}>
      {start}
      <Actions className={css.headerActions} data-labels="from-481">
        {children}
      </Actions>
    </header>
  );
}

/** The back button at the start of a page's header. */
export function BackButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button appearance="subtle" className={css.back} icon={<ArrowLeft20Regular />} onClick={onClick}>
      {children}
    </Button>
  );
}

interface PageTitleProps {
  readonly title: string;
  readonly lead: string;
  /** What the page belongs to: the name of a setup. */
  readonly kicker?: string;
  /** The heading, which takes the focus. */
  readonly heading: Ref<HTMLHeadingElement>;
}

/** The heading of a page and the sentence under it. */
export function PageTitle({ title, lead, kicker, heading }: PageTitleProps) {
  return (
    <div className={css.title}>
      {kicker ? (
        <Kicker className={css.kicker} translate="no">
          {kicker}
        </Kicker>
      ) : null}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Lead>{lead}</Lead>
    </div>
  );
}
