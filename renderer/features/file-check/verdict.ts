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
    title: 'fileCheck.unaltered',
    text: 'fileCheck.unaltered.text',
    announcement: 'fileCheck.said.unaltered',
  },
  changed: {
    tone: 'danger',
    title: 'fileCheck.changed',
    text: 'fileCheck.changed.text',
    announcement: 'fileCheck.said.changed',
  },
  encrypted: {
    tone: 'info',
    title: 'fileCheck.encrypted',
    text: 'fileCheck.encrypted.text',
    announcement: 'fileCheck.said.encrypted',
  },
  record: {
    tone: 'warning',
    title: 'fileCheck.record',
    text: 'fileCheck.record.text',
    announcement: 'fileCheck.said.record',
  },
  foreign: {
    tone: 'warning',
    title: 'fileCheck.foreign',
    text: 'fileCheck.foreign.text',
    announcement: 'fileCheck.said.foreign',
  },
  unreadable: {
    tone: 'danger',
    title: 'fileCheck.unreadable',
    text: 'fileCheck.unreadable',
    announcement: 'fileCheck.unreadable',
  },
};

/** The texts of a verdict. */
export function verdictOf({ verdict }: CopyCheck): Verdict {
  return verdicts[verdict];
}
