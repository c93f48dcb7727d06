import { codes } from '../../../electron/core/entra/provisioning-log/codes';
import type { ProvisioningCause } from '../../../shared/contract';
import { catalogs } from '../../../shared/texts/i18n';
import { heading, literal, m, message, p, section, steps, table, text } from '../build';
import type { Block, Chapter, Text } from '../model';
import type { ProseId } from '../texts';

/** Where a failure is explained, by the first part of its code; without an entry: among those of the app. */
const failureGroups: readonly (readonly [ProseId, readonly string[]])[] = [
  ['failures.signIn', ['signIn']],
  ['failures.store', ['keychain', 'tokenJournal', 'renewal']],
  ['failures.network', ['net']],
  ['failures.webex', ['http', 'check', 'test']],
  ['failures.orgId', ['orgId']],
  ['failures.microsoft', ['microsoft']],
  ['failures.graph', ['graph', 'look', 'setUp', 'renew']],
  ['failures.mappings', ['schema', 'mappings', 'preview']],
  ['failures.people', ['usersFile', 'people', 'groups', 'preflight', 'resultCheck']],
  ['failures.log', ['provisioningLog']],
  ['failures.copies', ['copy', 'export', 'file', 'calendar', 'reminder']],
  ['failures.backup', ['backup', 'restore']],
  ['failures.records', ['record', 'dataFolder', 'settings', 'policy', 'log', 'cloud']],
  ['failures.practice', ['practice']],
  ['failures.app', []],
];

/** Every failure that the app can show, in the order of the catalogs. */
export const failureCodes: readonly string[] = Object.keys(catalogs.en).flatMap((id) => {
  const code = /^failure\.(.+)\.title$/.exec(id)?.[1];
  return code && `failure.${code}.advice` in catalogs.en ? [code] : [];
});

const failure = (code: string): readonly Text[] =>
  (['title', 'reason', 'advice'] as const).map((part) => ({ failure: code, part }));

const groupOf = (code: string): ProseId =>
  failureGroups.find(([, beginnings]) => beginnings.includes(code.split('.')[0] ?? ''))?.[0] ?? 'failures.app';

const failureTables: readonly Block[] = failureGroups.flatMap(([title]) => [
  heading(p(title)),
  table(
    [p('word.problem'), p('word.reason'), p('word.remedy')],
    failureCodes.filter((code) => groupOf(code) === title).map(failure),
  ),
]);

const causes = Object.entries(codes) as [ProvisioningCause, readonly string[]][];

export const trouble: Chapter = {
  id: 'troubleshooting',
  title: 'trouble.title',
  sections: [
    section(
      'test-connection-fails',
      'testFails.title',
      message('handOver.help.intro'),
      table(
        [p('word.problem'), p('word.remedy')],
        [
          [literal('`CredentialValidationFailure`'), m('handOver.help.failure')],
          [literal('`CredentialValidationUnavailable`'), m('handOver.help.unavailable')],
          [m('handOver.help.groups.title'), m('handOver.help.groups')],
          [m('handOver.help.here.title'), m('handOver.help.here')],
          [m('handOver.help.clipboard.title'), m('handOver.help.clipboard', { seconds: 60 })],
          [m('handOver.help.size.title'), m('handOver.help.size')],
        ],
      ),
    ),
    section('messages', 'failures.title', text('failures.lead'), failureTables),
    section(
      'entra-codes',
      'codesTable.title',
      table(
        [p('codesTable.codes'), p('word.reason'), p('word.remedy')],
        causes.map(([cause, names]) => [
          { all: [m(`provisioningLog.cause.${cause}.title`), ...names.map((name) => literal(`\`${name}\``))] },
          m(`provisioningLog.cause.${cause}.why`),
          m(`provisioningLog.cause.${cause}.remedy`),
        ]),
      ),
    ),
    section('support', 'help.title', steps('help.steps')),
  ],
};
