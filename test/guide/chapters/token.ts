import { renewalTasks, restartTasks } from '../../../shared/guide/connect-entra';
import { heading, list, message, messages, p, picture, section, steps, tasks, text } from '../build';
import type { Chapter } from '../model';
import { bothPortals } from './portal-step';

const { newConfiguration, provisioningMode } = renewalTasks;

export const token: Chapter = {
  id: 'token',
  title: 'token.title',
  sections: [
    section(
      'renew',
      'renew.title',
      text('renew.lead'),
      steps('renew.steps'),
      heading(p('word.entra')),
      bothPortals([newConfiguration.open, newConfiguration.paste], [provisioningMode.open, provisioningMode.paste]),
      picture('renewal'),
      heading(p('word.inApp')),
      steps('renew.after'),
      text('renew.stop'),
    ),
    section(
      'renew-with-app',
      'renewApp.title',
      text('renewApp.lead'),
      messages(
        [
          'entraRenew.step.own',
          'entraRenew.step.pair',
          'entraRenew.step.read',
          'entraRenew.step.save',
          'entraRenew.step.compare',
          'entraRenew.step.saved',
          'entraRenew.step.start',
          'entraRenew.step.run',
        ],
        true,
      ),
      message('entraRenew.untested'),
    ),
    section(
      'quarantine',
      'late.title',
      text('late.lead'),
      messages(['renewal.outage.rejects', 'renewal.outage.quarantine']),
      heading(p('late.on')),
      message('renewal.restart.why'),
      tasks(restartTasks('newConfiguration', false).tasks),
      heading(p('late.off')),
      message('renewal.restart.whyOff'),
      tasks(restartTasks('newConfiguration', true).tasks),
      heading(p('word.older')),
      tasks(restartTasks('provisioningMode', false).tasks),
      message('renewal.restart.catchesUp'),
    ),
    section(
      'reminders',
      'remind.title',
      message('guide.keep.warning'),
      steps('remind.steps'),
      message('reminder.explain'),
    ),
    section('old-token', 'old.title', steps('old.steps'), message('renewal.previous.revoke'), text('old.revoke')),
    section('token-storage', 'where.title', list('where.list')),
  ],
};
