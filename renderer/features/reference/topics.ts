import type { LinkId } from '../../../shared/contract';
import type { MessageId, Translator } from '../../../shared/texts/i18n';
import type { GuideNote, GuideTask } from '../guide';

/** A topic of the reference: what happens, and what can be done. */
export interface ReferenceTopic {
  readonly id: string;
  readonly title: MessageId;
  readonly text: MessageId;
  readonly link?: LinkId;
  /** In this order, or, of `facts`, in any. */
  readonly tasks: readonly GuideTask[];
  readonly facts?: boolean;
  readonly notes: readonly GuideNote[];
}

/** What is needed after set-up, in the order in which it happens to people and to a connection. */
export const reference: readonly ReferenceTopic[] = [
  {
    id: 'removeAssignment',
    title: 'reference.removeAssignment.title',
    text: 'reference.removeAssignment.text',
    link: 'entraApps',
    tasks: [
      { text: 'reference.removeAssignment.open' },
      { text: 'reference.removeAssignment.select' },
      { text: 'reference.removeAssignment.remove', detail: 'reference.removeAssignment.remove.detail' },
    ],
    notes: [],
  },
  {
    id: 'deleteUsers',
    title: 'reference.deleteUsers.title',
    text: 'reference.deleteUsers.text',
    tasks: [
      { text: 'reference.deleteUsers.select' },
      { text: 'reference.deleteUsers.delete', detail: 'reference.deleteUsers.delete.detail' },
    ],
    notes: [],
  },
  {
    id: 'softDelete',
    title: 'reference.softDelete.title',
    text: 'reference.softDelete.text',
    facts: true,
    tasks: [
      { text: 'reference.softDelete.inactive' },
      { text: 'reference.softDelete.tokens' },
      { text: 'reference.softDelete.days' },
    ],
    notes: [],
  },
  {
    id: 'restore',
    title: 'reference.restore.title',
    text: 'reference.restore.text',
    tasks: [{ text: 'reference.restore.open' }, { text: 'reference.restore.restore' }],
    notes: [],
  },
  {
    id: 'hardDelete',
    title: 'reference.hardDelete.title',
    text: 'reference.hardDelete.text',
    tasks: [],
    notes: [{ tone: 'warning', title: 'reference.hardDelete.new.title', text: 'reference.hardDelete.new' }],
  },
  {
    id: 'auditLog',
    title: 'reference.auditLog.title',
    text: 'reference.auditLog.text',
    tasks: [
      { text: 'reference.auditLog.open' },
      { text: 'reference.auditLog.target', detail: 'reference.auditLog.target.detail' },
    ],
    notes: [],
  },
  {
    id: 'eDiscovery',
    title: 'reference.eDiscovery.title',
    text: 'reference.eDiscovery.text',
    link: 'controlHub',
    tasks: [
      { text: 'reference.eDiscovery.name' },
      { text: 'reference.eDiscovery.use', detail: 'reference.eDiscovery.use.detail' },
    ],
    notes: [],
  },
  {
    id: 'notification',
    title: 'reference.notification.title',
    text: 'reference.notification.text',
    link: 'entraProvisioning',
    tasks: [{ text: 'reference.notification.open' }, { text: 'reference.notification.check' }],
    notes: [],
  },
  {
    id: 'quarantine',
    title: 'reference.quarantine.title',
    text: 'reference.quarantine.text',
    link: 'entraProvisioning',
    tasks: [
      { text: 'reference.quarantine.see' },
      { text: 'reference.quarantine.mend' },
      { text: 'reference.quarantine.restart' },
    ],
    notes: [{ tone: 'warning', text: 'reference.quarantine.clear' }],
  },
  {
    id: 'tokenExpired',
    title: 'reference.tokenExpired.title',
    text: 'reference.tokenExpired.text',
    link: 'entraProvisioning',
    tasks: [
      { text: 'reference.tokenExpired.signIn', action: 'renew' },
      { text: 'reference.tokenExpired.test' },
      { text: 'reference.tokenExpired.paste' },
      { text: 'reference.tokenExpired.save' },
      { text: 'reference.tokenExpired.restart', detail: 'reference.tokenExpired.restart.detail' },
    ],
    notes: [],
  },
  {
    id: 'orgId',
    title: 'orgId.where.title',
    text: 'orgId.where.text',
    link: 'controlHub',
    tasks: [],
    notes: [],
  },
];

/** The topics that hold every word of a search, in the language of the page. */
export function findTopics(search: string, { t, locale }: Translator): readonly ReferenceTopic[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return reference.filter((topic) => {
    const text = messagesOf(topic)
      .map((id) => t(id))
      .join(' ')
      .replaceAll('**', '')
      .toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  });
}

function messagesOf({ title, text, tasks, notes }: ReferenceTopic): MessageId[] {
  const more = [
    ...tasks.flatMap((task) => [task.text, task.detail]),
    ...notes.flatMap((note) => [note.title, note.text]),
  ];
  return [title, text, ...more.filter((id) => id !== undefined)];
}
