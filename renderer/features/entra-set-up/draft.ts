import type { SetUpChoices } from '../../../shared/contract';
import type { SetUpDraft } from './state';

export interface DraftProblems {
  readonly person: boolean;
  readonly recipient: boolean;
  readonly threshold: boolean;
  readonly assigned: boolean;
}

/** What has to be mended before the plan can begin. */
export function problemsOf({ person, recipient, threshold, everyone, assigned }: SetUpDraft): DraftProblems {
  const above = Number(threshold);
  return {
    person: person === null,
    recipient: recipient.trim() !== '' && !/^[^\s@,;]+@[^\s@,;]+$/.test(recipient.trim()),
    threshold: !/^\d{1,6}$/.test(threshold.trim()) || above < 1 || above > 100_000,
    assigned: everyone === 'assigned' && assigned.length === 0,
  };
}

/** The choices of a draft; null: something is missing. */
export function choicesOf(
  draft: SetUpDraft,
  chosen: { readonly application?: string; readonly job?: string },
): SetUpChoices | null {
  const { person, assigned } = draft;
  if (!person || Object.values(problemsOf(draft)).some(Boolean)) return null;
  return {
    ...chosen,
    hide: draft.hide,
    recipient: draft.recipient.trim(),
    deleteThreshold: Number(draft.threshold),
    mappings: draft.mappings,
    person: { id: person.id, name: person.name },
    everyone: draft.everyone,
    assigned: draft.everyone === 'assigned' ? assigned.map(({ id, name, group }) => ({ id, name, group })) : [],
  };
}
