import type { ChangeGroup, RecordChange, SetupEvent } from '../../../../shared/contract';
import { changeGroups } from '../../../../shared/enums';
import type { Translator } from '../../../../shared/texts/i18n';
import { factsOf } from '../../setup/facts';
import { cleaned } from '../record-document/clean';
import { isolating } from '../record-document/render-context';
import { factTexts } from './fact-texts';
import { mappingTexts } from './mapping-texts';
import type { RecordEntry } from './record-entry';
import { stepTexts } from './step-texts';
import { tokenTexts } from './token-texts';

const groups = {
  setup: factTexts,
  token: tokenTexts,
  steps: stepTexts,
  mappings: mappingTexts,
} as const satisfies Record<ChangeGroup, unknown>;

/**
 * The differences between two states of a record, each given by its events, oldest first; no events: before the setup. Pure.
 * @returns by group, in the order of the record document; omits what is equal in both states
 */
export function recordChanges(
  before: readonly SetupEvent[],
  after: readonly SetupEvent[],
  translator: Translator,
): RecordChange[] {
  const isolated = isolating(translator);
  const sides = [cleaned(before), cleaned(after)].map((events) => ({ events, facts: factsOf(events) }));
  return changeGroups.flatMap((group) => {
    const [old = [], recent = []] = sides.map(({ events, facts }) => groups[group](facts, events, isolated));
    return differences(old, recent).map((change) => ({ group, ...change }));
  });
}

/**
 * The differences between two moments, each inclusive.
 * @param from ISO 8601; null: before the first event
 */
export function changesBetween(
  events: readonly SetupEvent[],
  from: string | null,
  to: string,
  translator: Translator,
): RecordChange[] {
  const until = (end: string) => events.filter(({ at }) => Date.parse(at) <= Date.parse(end));
  return recordChanges(from === null ? [] : until(from), until(to), translator);
}

function differences(before: readonly RecordEntry[], after: readonly RecordEntry[]): Omit<RecordChange, 'group'>[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const recent = new Map(after.map((each) => [each.id, each]));
  const ids = [...recent.keys(), ...[...old.keys()].filter((id) => !recent.has(id))];
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), recent.get(id)];
    const name = (is ?? was)?.name ?? id;
    const change = { id, name, before: was?.text ?? '', after: is?.text ?? '' };
    return change.before === change.after ? [] : [change];
  });
}
