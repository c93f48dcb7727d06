import type { ReactNode } from 'react';
import type { MessageId } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';

interface WithCodeProps {
  readonly id: MessageId;
  /** Names from Entra and SCIM, which stand in the sentence as code, and numbers. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** A message that fills the place `{reason}`. */
  readonly reason?: MessageId | undefined;
}

/** Stands around a name while the sentence is put together; no text has it (Unicode's private use area). */
const mark = '\ue000';

/** A message whose names are code. */
export function WithCode({ id, values = {}, reason }: WithCodeProps): ReactNode {
  const { t } = useTranslator();
  const marked = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : mark + value + mark,
  ]);
  const text = t(id, { ...Object.fromEntries(marked), ...(reason ? { reason: t(reason) } : {}) });
  return text.split(mark).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    index % 2 ? <code key={index}>{part}</code> : <Rich key={index} text={part} />,
  );
}
