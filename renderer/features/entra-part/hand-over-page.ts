import type { SetupView } from '../../../shared/contract';
import type { MessageId } from '../../../shared/texts/i18n';
import { goTo, showRenewal } from '../../lib/navigation';

/** The page on which the Secret Token that the sheet is about is copied: of the renewal in progress, or of the first setup. */
export function showHandOver({ renewal }: SetupView): void {
  if (renewal) showRenewal('handOver');
  else goTo('connectEntra');
}

export function handOverText({ renewal }: SetupView): MessageId {
  return renewal ? 'sheetPage.renewal.go' : 'sheetPage.together.go';
}
