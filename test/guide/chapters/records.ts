import { m, message, p, picture, section, steps, table, text } from '../build';
import type { Chapter } from '../model';

const formats = ['html', 'pdf', 'json', 'csv', 'calendar'] as const;

export const records: Chapter = {
  id: 'records',
  title: 'records.title',
  sections: [
    section('record', 'record.title', message('recordPage.lead'), steps('record.steps'), picture('record')),
    section(
      'copies',
      'copies.title',
      message('copies.why'),
      steps('copies.steps'),
      picture('copies'),
      table(
        [p('copies.format'), p('copies.use')],
        formats.map((format) => [m(`copies.format.${format}`), m(`copies.format.${format}.text`)]),
      ),
    ),
    section(
      'automatic-copies',
      'automatic.title',
      message('automatic.why'),
      steps('automatic.steps'),
      message('automatic.note.folders'),
      message('automatic.note.deleted'),
    ),
    section(
      'check-file',
      'fileCheck.title',
      steps('fileCheck.steps'),
      message('fileCheck.proves'),
      text('fileCheck.command'),
    ),
    section(
      'backup',
      'backup.title',
      message('backup.lead'),
      steps('backup.steps'),
      message('backup.tokens.what', { count: 1 }),
      message('backup.tokens.copies', { count: 1 }),
    ),
    section('restore', 'restore.title', text('restore.lead'), steps('restore.steps'), picture('restore')),
    section(
      'delete-setup',
      'delete.title',
      message('home.delete.text'),
      steps('delete.steps'),
      text('delete.webex'),
      text('delete.orphans'),
    ),
    section('many-setups', 'many.title', picture('setups'), steps('many.steps')),
  ],
};
