import type { CopyCheck } from '../../../shared/contract';
import type { MessageId } from '../../../shared/texts/i18n';
import type { Tone } from '../../ui/callout';

interface Verdict {
  readonly tone: Tone;
  /** In one line. */
  readonly title: MessageId;
  readonly text: MessageId;
  /** For screen readers: with the name of the file. */
  readonly said: MessageId;
}

const verdicts: Readonly<Record<CopyCheck['verdict'], Verdict>> = {
  unaltered: { tone: 'success', title: 'check.unaltered', text: 'check.unaltered.text', said: 'check.said.unaltered' },
  changed: { tone: 'danger', title: 'check.changed', text: 'check.changed.text', said: 'check.said.changed' },
  encrypted: { tone: 'info', title: 'check.encrypted', text: 'check.encrypted.text', said: 'check.said.encrypted' },
  record: { tone: 'warning', title: 'check.record', text: 'check.record.text', said: 'check.said.record' },
  foreign: { tone: 'warning', title: 'check.foreign', text: 'check.foreign.text', said: 'check.said.foreign' },
  unreadable: { tone: 'danger', title: 'check.unreadable', text: 'check.unreadable', said: 'check.unreadable' },
};

/** What a verdict says to people. */
export function verdictOf({ verdict }: CopyCheck): Verdict {
  return verdicts[verdict];
}
