import { Person20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import css from './connection-picture-parts.module.css';
import type { PartState } from './connection-picture-state';
import { Quiet, Strong } from './text';

interface NodeProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** The general description; the state replaces it. */
  readonly text: ReactNode;
  readonly state?: PartState | undefined;
  readonly strong?: boolean;
}

/** A part of the picture, with its state. */
export function Node({ icon, title, text, state, strong }: NodeProps) {
  return (
    <div className={css.node} data-strong={strong}>
      <span className={css.nodeIcon} aria-hidden="true">
        {icon}
      </span>
      <Strong>{title}</Strong>
      {state ? (
        <p className={css.nodeState} data-tone={state.tone}>
          {state.text}
        </p>
      ) : (
        <Quiet className={css.nodeText}>{text}</Quiet>
      )}
    </div>
  );
}

/** The arrows between two parts. `second`: the text of the one that leads back; `you`: the administrator is between them. */
export function Link({ text, second, you }: { text: string; second?: string; you?: string }) {
  return (
    <div className={css.link}>
      <p className={css.linkText}>{text}</p>
      <div className={css.linkLine} aria-hidden="true">
        {you ? (
          <span className={css.linkYou}>
            <Person20Regular />
          </span>
        ) : null}
      </div>
      {second ? (
        <>
          <div className={css.linkLine} data-back="true" aria-hidden="true" />
          <p className={css.linkText}>{second}</p>
        </>
      ) : (
        <p className={css.linkText}>{you}</p>
      )}
    </div>
  );
}
