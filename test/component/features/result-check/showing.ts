import type {
  Lookup,
  LookupOutcome,
  LookupRequest,
  SetupEvent,
  SetupView,
  WebexUser,
} from '../../../../shared/contract';
import { orgId, setUp } from '../../../fixtures/sample-records';
import type { Answers } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

export const address = 'ada@contoso.com';
const at = '2026-11-22T10:00:00.000Z';
export const unconfirmed = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'checkResult');
export const line = `GET https://api.ciscospark.com/v1/scim/${orgId}/Users?filter=userName+eq+%22ada%40contoso.com%22`;
export const answered: LookupRequest = { line, state: 'ended', status: 200, duration: 120, trackingId: 'ROUTERGW_1' };
export const user: WebexUser = {
  id: 'u1',
  userName: address,
  emails: [address, 'lovelace@contoso.com'],
  displayName: 'Ada Lovelace',
  active: true,
  created: '2026-11-20T08:00:00.000Z',
  lastModified: null,
};
const source = { kind: 'attribute', name: 'userPrincipalName' } as const;
export const values = [
  { target: 'userName', source, creationOnly: false, webex: address },
  { target: 'nickName', source: { kind: 'attribute', name: 'mailNickname' }, creationOnly: true, webex: null },
] as const;
export const found = (change: Partial<WebexUser> = {}): LookupOutcome => ({
  kind: 'found',
  user: { ...user, ...change },
  values,
  sources: ['userPrincipalName', 'mailNickname'],
});
export const checked = (part: Partial<Extract<SetupEvent, { type: 'resultChecked' }>>): SetupEvent => ({
  type: 'resultChecked',
  at,
  orgId,
  address,
  result: 'found',
  users: 1,
  active: true,
  created: user.created,
  ...part,
});

export function lookupOf(outcome: LookupOutcome, events: readonly SetupEvent[] = unconfirmed): Lookup {
  return { address, at, requests: [answered], outcome, setup: viewOf(events) };
}

export function show(
  locale: Language,
  lookUp: Answers['resultCheck.lookUp'],
  setup: SetupView = viewOf(unconfirmed),
  more: Answers = {},
) {
  const answers: Answers = { ...mappingAnswers(locale).answers, 'resultCheck.cancel': async () => null, ...more };
  return showApp(
    { setup, route: { page: 'setup', step: 'checkResult' } },
    { ...answers, ...(lookUp ? { 'resultCheck.lookUp': lookUp } : {}) },
    locale,
  );
}
