import type { CopiesResult } from '../../../shared/contract';
import type { MessageId, MessageValues } from '../../../shared/texts/i18n';

/** The result of saving in one line. */
export function resultTitle(result: CopiesResult): { id: MessageId; values: MessageValues } {
  const { saved, total } = result;
  return { id: titleId(result), values: { saved, total } };
}

function titleId({ to, saved, total, cancelled, failure }: CopiesResult): MessageId {
  if (cancelled) return to === 'zip' ? 'copies.cancelled.zip' : 'copies.cancelled';
  if (to === 'zip' && failure) return 'copies.saved.noArchive';
  if (saved === 0) return 'copies.saved.nothing';
  if (saved < total) return 'copies.saved.some';
  return to === 'zip' ? 'copies.saved.zip' : 'copies.saved.folder';
}
