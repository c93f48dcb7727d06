import type { RecordSection } from '../../../../shared/contract';
import { furthest, stepsOf } from '../../setup/steps';
import type { Telling } from './telling';
import { accountText, code, fact, momentOf, own, words } from './values';

/** Who set up what, when, and by which version. */
export function setupSection(telling: Telling): RecordSection {
  const { id, space, events, facts, now } = telling;
  const { t } = telling.words;
  const created = events.find((event) => event.type === 'created');
  const version = created ? t('document.created.version', { version: created.appVersion }) : undefined;
  const steps = stepsOf({ facts, place: null, now });
  const done = steps.filter(({ state }) => state === 'done').length;
  const open = furthest(steps);
  const progress = t('document.progress.text', { done, count: steps.length });
  const last = events.at(-1);
  const { name, notes } = facts;
  return {
    id: 'setup',
    title: t('document.section.setup'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('name', t('document.name'), name ? own(name) : words(t('document.unnamed'))),
          ...(facts.createdAt
            ? [fact('created', t('document.created'), momentOf(facts.createdAt, telling, version))]
            : []),
          fact('people', t('document.people'), peopleOf(telling)),
          fact('kind', t('document.kind'), words(t(`document.kind.${space}`))),
          fact('progress', t('document.progress'), {
            text: progress,
            ...(done < steps.length ? { note: t('document.due.step', { step: t(`step.${open}`) }) } : {}),
          }),
          ...(last ? [fact('lastEntry', t('document.lastEntry'), momentOf(last.at, telling))] : []),
          fact('recordId', t('document.recordId'), code(id)),
        ],
      },
      { kind: 'heading', text: t('document.notes') },
      notes ? { kind: 'notes', text: notes } : { kind: 'text', text: t('document.notes.none'), quiet: true },
    ],
  };
}

/** Everybody who has signed in for this setup, each once. */
function peopleOf({ events, words: { t, list } }: Telling) {
  const people = events.flatMap((event) =>
    event.type === 'signedIn' || event.type === 'renewalSignedIn'
      ? [event.account ? accountText(event.account) : t('record.event.someone')]
      : [],
  );
  return people.length ? own(list([...new Set(people)])) : words(t('document.people.nobody'));
}
