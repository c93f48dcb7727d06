import type { ReactNode } from 'react';
import { copyText } from '../lib/actions';
import { CopyButton } from './copy-button';
import css from './value-box.module.css';

/** What it is in, where it has less room than on a page. */
type Look = 'step' | 'dialog';

interface ValueBoxProps {
  readonly label: string;
  readonly value: string;
  readonly shown?: ReactNode;
  readonly look?: Look;
  /** The button is the main action of the page for now. */
  readonly primary?: boolean;
  readonly onCopied?: () => void;
}

/** A value to carry to another window: big, monospaced, with its copy button. */
export function ValueBox({ label, value, shown, look, primary = false, onCopied }: ValueBoxProps) {
  const copy = async () => {
    const copied = await copyText(value, label);
    if (copied) onCopied?.();
    return copied;
  };
  const button = <CopyButton what={label} appearance={primary ? 'primary' : 'secondary'} copy={copy} />;
  return (
    <ValueFrame label={label} look={look} button={button}>
      <span translate="no">{shown ?? value}</span>
    </ValueFrame>
  );
}

interface ValueFrameProps {
  readonly label: string;
  readonly button?: ReactNode;
  readonly look?: Look | undefined;
  readonly children: ReactNode;
}

export function ValueFrame({ label, button, look, children }: ValueFrameProps) {
  return (
    <fieldset className={css.value} data-look={look}>
      <legend className={css.label}>{label}</legend>
      <div className={css.box}>
        <p className={css.text}>{children}</p>
        {button}
      </div>
    </fieldset>
  );
}
