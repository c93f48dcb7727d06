import { screen } from '@testing-library/react';
import type {
  PreflightRow,
  PreflightSummary,
  PreflightView,
  SetupView,
  UsersFileView,
} from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

export const file: UsersFileView = {
  people: 5,
  bytes: 500,
  encoding: 'utf-8',
  separator: ',',
  columns: ['userPrincipalName', 'mail'],
  repeatedColumns: [],
  findings: [],
};
export const empty: PreflightView = { entra: null, webex: null, summary: null };
export const entra: PreflightView = { ...empty, entra: { fileName: 'exportUsers.csv', file } };
export const counts = {
  matches: 2,
  differsInCase: 1,
  duplicates: 1,
  creates: 0,
  cannot: 1,
  unclear: 0,
  notAssigned: 0,
  webexOnly: 1,
};
export const summary: PreflightSummary = {
  source: { kind: 'attribute', name: 'userPrincipalName' },
  people: 5,
  webexPeople: 5,
  counts,
  reasons: {
    disabled: 0,
    empty: 1,
    notAnAddress: 0,
    guest: 0,
    sameValueTwice: 0,
    refused: 0,
    depends: 0,
    exceeded: 0,
    accountUnknown: 0,
  },
  turnedOff: 0,
  guests: 0,
  domain: 'fabrikam.example',
  otherDomains: 1,
  candidates: [{ attribute: 'mail', matches: 4, filled: 4 }],
};
export const both: PreflightView = { ...entra, webex: { from: 'file', fileName: 'people.csv', file } };
export const compared: PreflightView = { ...both, summary };
const mary: PreflightRow = {
  index: 2,
  verdict: 'duplicates',
  displayName: 'Mary Somerville',
  userPrincipalName: 'mary.s@corp.example',
  value: 'mary.s@corp.example',
  webexUserName: 'mary@fabrikam.example',
  evidence: { kind: 'address', attribute: 'mail', in: 'userName' },
};

/** Opens the tab with what the main process has of the comparison. */
export async function showPreflight(locale: Language, view: PreflightView, other: Answers = {}, setup?: SetupView) {
  const { answers } = mappingAnswers(locale);
  const app = showApp(
    { setup: setup ?? viewOf(setUp()), route: { page: 'setup', step: 'attributeMappings' } },
    {
      ...answers,
      'preflight.open': async () => view,
      'preflight.query': ({ search }) => ok(search === 'nobody' ? { total: 0, rows: [] } : { total: 1, rows: [mary] }),
      ...other,
    },
    locale,
  );
  await app.press('workbench.open');
  await app.choose('tab', 'workbench.tab.preflight');
  const chooseFile = async (at: number) =>
    app.pressOn(screen.getAllByRole('button', { name: app.t('preflight.chooseFile') })[at] as HTMLElement);
  return { ...app, chooseFile };
}
