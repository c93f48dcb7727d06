import type { RecordSection } from '../../../../shared/contract';
import { stepProgress } from '../../../../shared/enums/step-progress';
import { nameOf } from '../../setup/facts';
import { furthest, stepsOf } from '../../setup/steps';
import type { RenderContext } from './render-context';
import { accountText, code, fact, message, momentOf, own } from './values';

/** Who created the setup, when, and with which version. */
export function setupSection(context: RenderContext): RecordSection {
  const { id, space, events, facts, now } = context;
  const { t } = context.translator;
  const created = events.find((event) => event.type === 'created');
  const version = created ? t('document.created.version', { version: created.appVersion }) : undefined;
  const steps = stepsOf({ facts, location: null, now });
  const { done, count, finished } = stepProgress(steps);
  const open = furthest(steps);
  const progress = t('document.progress.text', { done, count });
  const last = events.at(-1);
  const { notes } = facts;
  const name = nameOf(facts);
  return {
    id: 'setup',
    title: t('document.section.setup'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('name', t('document.name'), name ? own(name) : message(t('document.unnamed'))),
          ...(facts.createdAt
            ? [fact('created', t('document.created'), momentOf(facts.createdAt, context, version))]
            : []),
          fact('people', t('document.people'), peopleOf(context)),
          fact('kind', t('document.kind'), message(t(`document.kind.${space}`))),
          fact('progress', t('document.progress'), {
            text: progress,
            ...(finished ? {} : { note: t('document.due.step', { step: t(`step.${open}`) }) }),
          }),
          ...(last ? [fact('lastEntry', t('document.lastEntry'), momentOf(last.at, context))] : []),
          fact('recordId', t('document.recordId'), code(id)),
        ],
      },
      { kind: 'heading', text: t('document.notes') },
      notes ? { kind: 'notes', text: notes } : { kind: 'text', text: t('document.notes.none'), quiet: true },
    ],
  };
}

/** The accounts that have signed in for this setup, without duplicates. */
function peopleOf({ events, translator: { t, list } }: RenderContext) {
  const people = events.flatMap((event) =>
    event.type === 'signedIn' || event.type === 'renewalSignedIn'
      ? [event.account ? accountText(event.account) : t('record.event.someone')]
      : [],
  );
  return people.length ? own(list([...new Set(people)])) : message(t('document.people.nobody'));
}
