import type { ReactNode } from 'react';
import { copyText } from '../lib/actions';
import { CopyButton } from './copy-button';

/** A value to carry to another window: big, monospaced, with its copy button. */
export function ValueBox({ label, value, shown }: { label: string; value: string; shown?: ReactNode }) {
  return (
    <ValueFrame label={label} button={<CopyButton what={label} copy={() => copyText(value, label)} />}>
      <span translate="no">{shown ?? value}</span>
    </ValueFrame>
  );
}

export function ValueFrame({ label, button, children }: { label: string; button?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="value">
      <legend className="value-label">{label}</legend>
      <div className="value-box">
        <p className="value-text">{children}</p>
        {button}
      </div>
    </fieldset>
  );
}
