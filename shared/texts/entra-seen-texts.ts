import type { EntraSeenFacts, SetupView } from '../contract';
import { type EntraStepId, entraStepIds } from '../enums';
import type { Translator } from './i18n';

/** When the app last saw this step done in Entra, ISO 8601; null: it did not, or the step cannot be seen. */
export function seenAt({ seenInEntra }: Pick<SetupView, 'seenInEntra'>, step: string): string | null {
  const seen = entraStepIds.find((each): each is EntraStepId => each === step);
  return (seen && seenInEntra[seen]) ?? null;
}

/** When the app did this step itself in Entra, ISO 8601; null: it did not. */
export function doneAt({ doneByApp }: Pick<SetupView, 'doneByApp'>, step: string): string | null {
  const done = entraStepIds.find((each): each is EntraStepId => each === step);
  return (done && doneByApp[done]) ?? null;
}

/** Provisioning in one or two words, as it was last seen. */
export function seenStatusText({ status, job }: Pick<EntraSeenFacts, 'status' | 'job'>, { t }: Translator): string {
  if (status) return t(`look.status.${status}`);
  return t(job ? 'look.status.unknown' : 'look.tile.noJob');
}
