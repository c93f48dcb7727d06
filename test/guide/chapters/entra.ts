import { literal, m, message, messages, note, p, picture, section, steps, table, tasks, text } from '../build';
import type { Chapter } from '../model';
import { entraScriptKindTexts } from './script-kinds';

const ways = ['portal', 'graph', 'script'] as const;

export const entra: Chapter = {
  id: 'entra',
  title: 'entra.title',
  sections: [
    section(
      'ways',
      'ways.title',
      text('ways.lead'),
      picture('entra-method'),
      table(
        [m('entraMethod.compare.what'), ...ways.map((way) => m(`entraMethod.${way}`))],
        [
          [m('entraMethod.compare.role'), ...ways.map((way) => m(`entraMethod.compare.role.${way}`))],
          [m('entraMethod.compare.consent'), ...ways.map((way) => m(`entraMethod.compare.consent.${way}`))],
          [m('entraMethod.compare.licence'), ...ways.map(() => m('entraMethod.compare.licence.both'))],
          [m('entraMethod.compare.tools'), ...ways.map((way) => m(`entraMethod.compare.tools.${way}`))],
          [m('entraMethod.compare.leaves'), ...ways.map((way) => m(`entraMethod.compare.leaves.${way}`))],
        ],
      ),
      message('entraMethod.hint'),
    ),
    section(
      'script',
      'script.title',
      steps('script.steps'),
      note(m('entraScript.untested'), m('entraScript.untested.title')),
      table(
        [p('script.kind'), m('entraScript.needs'), m('entraScript.run'), m('entraScript.leaves')],
        entraScriptKindTexts,
      ),
      text('script.more'),
    ),
    section(
      'register',
      'microsoft.title',
      text('microsoft.lead'),
      tasks([
        { text: 'microsoft.register.open' },
        { text: 'microsoft.register.redirect' },
        { text: 'microsoft.register.permissions' },
        { text: 'microsoft.register.assignment' },
        { text: 'microsoft.register.copy' },
      ]),
      table(
        [p('word.inApp'), p('word.what')],
        [
          [m('microsoft.register.name'), literal('`Webex Entra Setup`')],
          [m('microsoft.register.redirectUri'), literal('`http://localhost`')],
        ],
      ),
      text('microsoft.then'),
      message('microsoft.consentStays'),
    ),
    section('look', 'look.title', message('look.lead'), steps('look.steps'), picture('look')),
    section(
      'set-up',
      'setUp.title',
      message('entraSetUp.lead'),
      note(p('setUp.untested')),
      steps('setUp.steps'),
      picture('set-up'),
      text('setUp.does'),
      messages(
        [
          'entraSetUp.step.application',
          'entraSetUp.step.ready',
          'entraSetUp.step.hide',
          'entraSetUp.step.job',
          'entraSetUp.step.validate',
          'entraSetUp.step.connection',
          'entraSetUp.step.saved',
          'entraSetUp.step.mappings',
          'entraSetUp.step.assign',
          'entraSetUp.step.person',
          'entraSetUp.step.start',
          'entraSetUp.step.everyone',
        ],
        true,
      ),
    ),
    section(
      'undo',
      'undo.title',
      steps('undo.steps'),
      note(m('entraSetUp.cannotUndo.text'), m('entraSetUp.cannotUndo')),
    ),
    section(
      'hand-over',
      'sheet.title',
      message('entraPart.offer.text'),
      steps('sheet.steps'),
      note(m('sheetPage.not.text'), m('sheetPage.not')),
    ),
  ],
};
