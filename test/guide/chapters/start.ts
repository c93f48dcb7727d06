import {
  graphScopes,
  logScopes,
  lookScopes,
  renewalScopes,
  setUpPermissions,
} from '../../../shared/enums/microsoft-sign-in';
import { graphScopeTexts } from '../../../shared/texts/graph-scope-texts';
import { literal, m, message, note, p, picture, section, steps, table, text } from '../build';
import type { Chapter, Text } from '../model';
import type { ProseId } from '../texts';

const uses: readonly (readonly [readonly string[], ProseId])[] = [
  [lookScopes, 'permissions.for.look'],
  [logScopes, 'permissions.for.log'],
  [setUpPermissions, 'permissions.for.setUp'],
  [renewalScopes, 'permissions.for.renew'],
];

const packages: readonly (readonly Text[])[] = [
  [literal('Debian, Ubuntu'), literal('`.deb`'), p('install.debian.how')],
  [literal('Fedora, Red Hat'), literal('`.rpm`'), p('install.fedora.how')],
  [literal('Windows'), literal('`.exe`'), p('install.windows.how')],
  [literal('macOS'), literal('`.dmg`'), p('install.mac.how')],
];

export const start: Chapter = {
  id: 'start',
  title: 'start.title',
  sections: [
    section(
      'install',
      'install.title',
      text('install.lead'),
      table([p('install.system'), p('install.package'), p('install.how')], packages),
      note(p('install.verified')),
      text('install.sums'),
      text('install.source'),
    ),
    section(
      'first-start',
      'first.title',
      steps('first.steps'),
      picture('start'),
      text('first.saved'),
      text('first.data'),
    ),
    section(
      'practice',
      'practice.title',
      message('home.practise.explain'),
      steps('practice.steps'),
      picture('practice'),
      message('home.practice.empty.apart'),
    ),
    section(
      'permissions',
      'permissions.title',
      text('permissions.lead'),
      table(
        [p('word.task'), p('word.webex'), p('word.entra')],
        [
          [p('permissions.setUp'), p('permissions.webexFull'), m('entraMethod.compare.role.portal')],
          [p('permissions.script'), p('permissions.webexFull'), m('entraMethod.compare.role.script')],
          [p('permissions.graph'), p('permissions.webexFull'), m('entraMethod.compare.role.graph')],
          [p('permissions.renew'), p('permissions.webexFull'), m('entraMethod.compare.role.portal')],
          [p('permissions.compare'), p('permissions.token'), p('permissions.download')],
          [p('permissions.log'), p('word.nothing'), p('permissions.logRole')],
        ],
      ),
    ),
    section(
      'graph-permissions',
      'permissions.graph.title',
      text('permissions.graph.lead'),
      table(
        [p('permissions.scope'), p('permissions.purpose'), p('permissions.for')],
        graphScopes.map((scope) => [
          literal(`\`${scope}\``),
          m(graphScopeTexts[scope]),
          { all: uses.filter(([scopes]) => scopes.includes(scope)).map(([, use]) => p(use)), separator: ' / ' },
        ]),
      ),
    ),
  ],
};
