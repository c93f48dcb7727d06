import type { CopyCheck } from '../../../shared/contract';
import type { MessageId } from '../../../shared/texts/i18n';
import type { Tone } from '../../ui/callout';

interface Verdict {
  readonly tone: Tone;
  /** In one line. */
  readonly title: MessageId;
  readonly text: MessageId;
  /** For screen readers: with the name of the file. */
  readonly announcement: MessageId;
}

const verdicts: Readonly<Record<CopyCheck['verdict'], Verdict>> = {
  unaltered: {
    tone: 'success',
    title: 'check.unaltered',
    text: 'check.unaltered.text',
    announcement: 'check.said.unaltered',
  },
  changed: { tone: 'danger', title: 'check.changed', text: 'check.changed.text', announcement: 'check.said.changed' },
  encrypted: {
    tone: 'info',
    title: 'check.encrypted',
    text: 'check.encrypted.text',
    announcement: 'check.said.encrypted',
  },
  record: { tone: 'warning', title: 'check.record', text: 'check.record.text', announcement: 'check.said.record' },
  foreign: { tone: 'warning', title: 'check.foreign', text: 'check.foreign.text', announcement: 'check.said.foreign' },
  unreadable: { tone: 'danger', title: 'check.unreadable', text: 'check.unreadable', announcement: 'check.unreadable' },
};

/** The texts of a verdict. */
export function verdictOf({ verdict }: CopyCheck): Verdict {
  return verdicts[verdict];
}
