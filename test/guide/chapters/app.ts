import { m, message, p, picture, section, steps, table, text } from '../build';
import type { Chapter } from '../model';

export const app: Chapter = {
  id: 'app',
  title: 'app.title',
  sections: [
    section(
      'settings',
      'settings.title',
      steps('settings.steps'),
      picture('settings'),
      table(
        [p('settings.setting'), p('settings.effect')],
        [
          [m('settings.dates'), m('settings.dates.why')],
          [m('settings.zoom'), m('settings.zoom.keys', { platform: 'win32' })],
          [m('settings.clipboard.label'), m('settings.clipboard.why')],
          [m('settings.reminders.days'), m('settings.reminders.why')],
          [m('settings.records.label'), m('settings.records.why')],
          [m('settings.data'), m('settings.data.text')],
        ],
      ),
    ),
    section('policies', 'policies.title', message('policies.lead'), steps('policies.steps'), text('policies.more')),
    section(
      'other-cloud',
      'cloud.title',
      message('cloudFile.none'),
      message('cloudFile.look.text'),
      steps('cloud.steps'),
    ),
    section('log', 'log.title', message('log.lead'), steps('log.steps')),
    section(
      'monitoring',
      'monitoring.title',
      text('monitoring.lead'),
      message('monitoring.codes'),
      text('monitoring.more'),
    ),
    section('user-guide', 'reading.title', steps('reading.steps')),
    section('new-version', 'newer.title', message('about.updates.lead'), steps('newer.steps')),
    section('uninstall', 'remove.title', steps('remove.steps')),
  ],
};
