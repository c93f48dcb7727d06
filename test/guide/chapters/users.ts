import { reference } from '../../../renderer/features/reference/topics';
import { heading, m, message, note, notes, p, picture, section, steps, table, tasks, text } from '../build';
import type { Chapter } from '../model';

const verdicts = ['matches', 'duplicates', 'creates', 'cannot', 'unclear', 'webexOnly'] as const;
/** What the other chapters describe in more detail. */
const elsewhere = new Set(['orgId', 'quarantine', 'tokenExpired']);

export const users: Chapter = {
  id: 'users',
  title: 'users.title',
  sections: [
    section(
      'find-duplicates',
      'find.title',
      message('duplicates.why'),
      steps('find.steps'),
      picture('duplicates'),
      table(
        [p('find.verdict'), p('word.what')],
        verdicts.map((verdict) => [m(`preflight.verdict.${verdict}`), p(`find.verdict.${verdict}`)]),
      ),
      note(m('preflight.remaining.match'), m('preflight.remaining.title')),
      text('find.local'),
    ),
    section(
      'workbench',
      'workbench.title',
      message('workbench.lead'),
      steps('workbench.steps'),
      picture('workbench'),
      text('workbench.enter'),
    ),
    section('preview', 'preview.title', steps('preview.steps'), picture('preview')),
    section(
      'groups',
      'groups.title',
      message('compareGroups.lead'),
      steps('groups.steps'),
      message('compareGroups.leaveOut'),
    ),
    section(
      'schema-file',
      'schema.title',
      message('export.schema.text'),
      steps('schema.steps'),
      note(m('export.back.whole'), m('export.back.whole.title')),
    ),
    section(
      'explain-codes',
      'codes.title',
      message('provisioningLog.lead'),
      steps('codes.steps'),
      picture('provisioning-log'),
      text('codes.table'),
      message('provisioningLog.privacy'),
    ),
    section(
      'remove-users',
      'removal.title',
      text('removal.lead'),
      reference
        .filter(({ id }) => !elsewhere.has(id))
        .flatMap(({ title, text: what, tasks: all, facts, notes: known }) => [
          heading(m(title)),
          message(what),
          ...(all.length > 0 ? [tasks(all, !facts)] : []),
          ...notes(known),
        ]),
    ),
  ],
};
