import { type StepId, stepGroups } from '../../../shared/enums';
import { connectEntraTasks } from '../../../shared/guide/connect-entra';
import {
  connectEntraTroubles,
  connectionTestTroubles,
  orgIdTroubles,
  signInTroubles,
} from '../../../shared/guide/troubles';
import { attributeTable } from '../../../shared/texts/attribute-table';
import { heading, link, literal, m, message, note, p, picture, section, steps, table, text, troubles } from '../build';
import type { Block, Chapter } from '../model';
import { bothPortals, portalStep } from './portal-step';

const sectionOf: Readonly<Record<StepId, string>> = {
  beforeYouBegin: 'before-you-begin',
  addApp: 'add-app',
  choosePeople: 'assign-users',
  signIn: 'sign-in',
  orgId: 'org-id',
  connectionTest: 'connection-test',
  connectEntra: 'connect-entra',
  attributeMappings: 'attribute-mappings',
  checkDuplicates: 'check-duplicates',
  turnOn: 'turn-on',
  checkResult: 'check-result',
  keepIt: 'keep-it',
};

/** Which attribute of Entra fills which one of Webex: those that are mapped by default, and the others. */
const attributeTables: readonly Block[] = [true, false].flatMap((byDefault) => [
  heading(m(byDefault ? 'guide.mappings.table.default' : 'guide.mappings.table.more')),
  table(
    [m('guide.mappings.table.source'), m('guide.mappings.table.target')],
    attributeTable
      .filter((row) => row.byDefault === byDefault)
      .map(({ source, target }) => [literal(`\`${source}\``), literal(`\`${target}\``)]),
  ),
]);

const { newConfiguration, provisioningMode } = connectEntraTasks;

export const connect: Chapter = {
  id: 'connect',
  title: 'connect.title',
  sections: [
    section(
      'all-steps',
      'steps.title',
      text('steps.lead'),
      picture('overview'),
      table(
        [p('word.inApp'), p('word.task')],
        Object.values(stepGroups).flatMap((steps) => steps.map((step) => [m(`step.${step}`), link(sectionOf[step])])),
      ),
      text('steps.portal'),
    ),
    portalStep('before-you-begin', 'before.title', 'beforeYouBegin'),
    portalStep('add-app', 'addApp.title', 'addApp', { after: [picture('add-app')] }),
    portalStep('assign-users', 'people.title', 'choosePeople'),
    section(
      'sign-in',
      'signIn.title',
      message('signIn.why'),
      steps('signIn.steps'),
      picture('sign-in'),
      heading(p('signIn.how')),
      table(
        [p('word.inApp'), p('word.what')],
        (['window', 'browser', 'paste'] as const).map((method) => [
          m(`signIn.method.${method}`),
          m(`signIn.method.${method}.text`),
        ]),
      ),
      note(p('signIn.never')),
      troubles(signInTroubles),
    ),
    section(
      'org-id',
      'orgId.title',
      message('orgId.why'),
      message('orgId.where.text'),
      steps('orgId.steps'),
      troubles(orgIdTroubles),
    ),
    section(
      'connection-test',
      'test.title',
      message('test.why'),
      steps('test.steps'),
      picture('connection-test'),
      text('test.writing'),
      message('test.write.text'),
      message('test.fromHere'),
      troubles(connectionTestTroubles),
    ),
    section(
      'connect-entra',
      'handOver.title',
      message('handOver.why'),
      steps('handOver.steps'),
      picture('connect-entra'),
      bothPortals([newConfiguration.open, newConfiguration.paste], [provisioningMode.open, provisioningMode.paste]),
      text('handOver.record'),
      troubles(connectEntraTroubles.newConfiguration),
    ),
    portalStep('attribute-mappings', 'mappings.title', 'attributeMappings', {
      after: [...attributeTables, text('mappings.plan')],
    }),
    section('check-duplicates', 'duplicates.title', message('duplicates.why'), text('duplicates.step')),
    portalStep('turn-on', 'turnOn.title', 'turnOn', { after: [picture('turn-on')] }),
    portalStep('check-result', 'check.title', 'checkResult', {
      before: [text('check.lookUp'), picture('check-result')],
    }),
    portalStep('keep-it', 'keep.title', 'keepIt', { after: [picture('keep-it')] }),
  ],
};
