import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../../../electron/core/record-copy/record-document';
import { commercialCloud } from '../../../../../electron/core/webex/clouds';
import type { RecordDocument, RecordSectionId, SetupEvent } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { copyOf, renewed, samples, setUp } from '../../../../fixtures/sample-records';

const documentOf = (events = renewed, change = {}) => recordDocument(copyOf(events, change), translator('en'));

/** All texts of a section, one after the other. */
function textsOf(document: RecordDocument, id: RecordSectionId): string {
  const section = document.sections.find((each) => each.id === id);
  const texts: string[] = [];
  const collect = (value: unknown, name: string) => {
    if (typeof value === 'string' && !['id', 'kind', 'tone', 'at'].includes(name)) texts.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) collect(each, Array.isArray(value) ? name : key);
  };
  collect(section, '');
  return texts.join('\n');
}

describe('the state of a setup', () => {
  const standing: Readonly<Record<string, readonly [status: string, tone: string]>> = {
    begun: ['Step 1 of 11', 'info'],
    finished: ['Connected', 'good'],
    expiresSoon: ['Expires in 9 days', 'warning'],
    expired: ['Token expired', 'bad'],
    unknownEnd: ['Connected', 'good'],
    failing: ['Token rejected', 'bad'],
    renewing: ['Expires in 9 days', 'warning'],
    renewed: ['Connected', 'good'],
  };
  it.each(Object.entries(standing))('%s', (name, [text, tone]) => {
    expect(documentOf(samples[name]).status).toEqual({ text, tone });
  });
});

it('the words of a server are shown with its check, as its own, and not among the details', () => {
  const failure = { code: 'http.forbidden', detail: { host: 'h', status: 403, said: 'No licence' } } as const;
  const checks = [{ id: 'users', state: 'failed', failure }] as const;
  const tested: SetupEvent = { type: 'connectionTested', at: '2026-12-02T08:00:00.000Z', outcome: 'failed', checks };
  const document = documentOf([...setUp(), tested]);
  const texts = textsOf(document, 'test');
  expect(texts).toContain('Returned by the server\n“No licence”');
  expect(texts).toContain('http.forbidden, host=h, status=403');
  expect(texts).not.toContain('said=');
});

describe('the content of the document', () => {
  const document = documentOf();
  const expected: readonly (readonly [RecordSectionId, readonly string[]])[] = [
    [
      'setup',
      ['Contoso', 'July 1, 2026', 'with version 0.1.0', 'Ada Lovelace (ada@contoso.com)', 'Blue Harbor keeps it'],
    ],
    [
      'connection',
      ['Contoso Ltd.', 'a35bfbc6-ccbd-4a17-a488-729f46c5420c', 'Full administrator', commercialCloud.clientId],
    ],
    ['connection', ['https://api.ciscospark.com/v1/scim/a35bfbc6-ccbd-4a17-a488-729f46c5420c', 'Webex']],
    [
      'token',
      ['9e0f a1b2', 'November 20, 2027', '365 days', 'Kept until', '5a6b 7c8d', 'Discarded on November 2, 2026'],
    ],
    ['test', ['Network connection', '170.72.242.1', 'issued by HydrantID', 'Write access', 'ROUTERGW_6A3F0C1E']],
    ['test', ['Webex rejected the group lookup (403)', 'check.groupsRefused, status=403', '166 ms']],
    ['entra', ['Assignments', 'Scope', 'Notification Email', 'Sync only assigned', 'Confirmed on July 1, 2026']],
    ['steps', ['1. Before you begin', '11. Keep provisioning running', 'Done']],
    [
      'mappings',
      ['2 added, 1 changed, 1 removed', 'ToLower([mail])', 'Default: userPrincipalName', 'Removed', 'Added'],
    ],
    ['preflight', ['1,229', '1,199', 'Would be duplicated', '1,180']],
    ['renewals', ['Done · November 20, 2026', 'In time, without interruption', 'Canceled · November 2, 2026']],
    [
      'due',
      ['90 days before the token expires', 'The token expires. Renew it before this date.', 'The old token is removed'],
    ],
    [
      'history',
      ['25 entries, oldest first', 'Setup started with version 0.1.0', 'The new token is now the current token'],
    ],
    ['restore', ['version 0.1.0 or newer', 'No copy contains the token']],
    ['about', ['Webex Entra Setup 0.1.0', 'English', 'SHA-256']],
  ];
  it.each(expected)('%s: %j', (id, texts) => {
    const all = textsOf(document, id);
    for (const text of texts) expect(all).toContain(text);
  });

  it('distinguishes a user that the app saw in Webex from a confirmation by hand', () => {
    const checked = {
      type: 'resultChecked',
      at: '2026-11-21T10:00:00.000Z',
      orgId: 'a35bfbc6-ccbd-4a17-a488-729f46c5420c',
      address: 'grace@contoso.com',
      result: 'found',
      users: 1,
      active: true,
      created: '2026-11-20T09:00:00.000Z',
    } as const;
    const byHand = documentOf(setUp());
    expect(textsOf(byHand, 'entra')).toContain('Confirmed by hand on July 1, 2026');
    expect(textsOf(byHand, 'entra')).toContain('not seen by the app');
    expect(textsOf(byHand, 'steps')).toContain('Confirmed by hand on July 1, 2026');
    const seen = documentOf([...setUp(), checked]);
    const who = 'grace@contoso.com, active, created in Webex on November 20, 2026';
    expect(textsOf(seen, 'entra')).toContain('Seen in Webex on November 21, 2026');
    expect(textsOf(seen, 'entra')).toContain(who);
    expect(textsOf(seen, 'steps')).toContain('Seen in Webex on November 21, 2026');
    expect(textsOf(seen, 'history')).toContain('Looked up grace@contoso.com in Webex: found once, active');
    const zh = recordDocument(copyOf([...setUp(), checked]), translator('zh-CN'));
    expect(textsOf(zh, 'entra')).toContain('在 Webex 中查到');
  });

  it('contains the counts of the last comparison of groups, in both languages, also without one of users', () => {
    const counts = {
      ...{ severalInWebex: 1, severalInEntra: 2, noName: 0, similar: 3 },
      ...{ differsInCase: 4, matches: 5, creates: 6, webexOnly: 7 },
    };
    const event = {
      type: 'groupsCompared',
      at: '2026-11-21T10:00:00.000Z',
      groups: 21,
      webexGroups: 1234,
      counts,
      leftOut: 8,
      incomplete: true,
      shortfall: { announced: 1300, given: 1234 },
    } as const;
    const events = [...setUp(), event];
    const texts = textsOf(documentOf(events), 'preflight');
    for (const text of ['weren’t compared', 'Comparison of groups', '1,234', 'Several in Webex with this name', '8'])
      expect(texts).toContain(text);
    expect(texts).toContain('Webex announced 1,300 groups and returned 1,234');
    expect(textsOf(documentOf(events), 'history')).toContain(
      'Groups compared: 21 of Entra, of which 9 matched in Webex',
    );
    const zh = recordDocument(copyOf(events), translator('zh-CN'));
    expect(textsOf(zh, 'preflight')).toContain('组比较');
    expect(textsOf(zh, 'history')).toContain('已比较组');
    expect(textsOf(documentOf(setUp()), 'preflight')).not.toContain('Comparison of groups');
  });

  it('contains every check of the new token during a renewal', () => {
    const renewing = documentOf(samples.renewing);
    expect(textsOf(renewing, 'pendingTest')).toContain('Webex rejected the token (401)');
    expect(textsOf(renewing, 'due')).toContain('A renewal is in progress');
    expect(document.sections.some(({ id }) => id === 'pendingTest')).toBe(false);
  });

  it('names who confirmed in the steps, what was confirmed in Entra, and the history', () => {
    const by = { system: 'CONTOSO\\ada.lovelace', webex: 'ada@contoso.example' };
    const confirms = (event: SetupEvent) => event.type === 'stepConfirmed' || event.type === 'renewalConfirmed';
    const rich = documentOf(renewed.map((event) => (confirms(event) ? { ...event, by } : event) as SetupEvent));
    const who = 'CONTOSO\\ada.lovelace (computer), ';
    for (const section of ['entra', 'steps', 'history'] as const) expect(textsOf(rich, section)).toContain(who);
    expect(textsOf(document, 'steps')).not.toContain('(computer)');
  });

  it('has the name of the start page, taken from the account where none was entered', () => {
    const derived = documentOf(renewed.filter(({ type }) => type !== 'named'));
    expect(textsOf(derived, 'setup')).not.toContain('Without a name');
    expect(textsOf(derived, 'setup')).toContain(derived.title.text);
  });

  it('shows unknown values as unknown', () => {
    const begun = documentOf(samples.begun);
    expect(begun.title).toEqual({ text: 'Without a name' });
    expect(textsOf(begun, 'token')).toContain('There is no token');
    expect(textsOf(begun, 'test')).toContain('The connection hasn’t been tested');
    expect(textsOf(begun, 'mappings')).toContain('Entra’s six defaults');
    expect(textsOf(begun, 'entra')).not.toContain('Confirmed on');
    expect(textsOf(begun, 'preflight')).toContain('weren’t compared');
    expect(textsOf(begun, 'due')).toContain('Open: Before you begin');
    expect(textsOf(documentOf(samples.unknownEnd), 'due')).toContain('wasn’t provided by Webex');
  });

  it('shows how and when Entra reacts to an expired token', () => {
    const due = textsOf(documentOf(samples.expired), 'due');
    for (const text of [
      'The token expired on November 10, 2026',
      'quarantine',
      'December 8, 2026',
      'The token has expired',
    ])
      expect(due).toContain(text);
  });

  it('includes a confirmed renewal before the keychain is updated', () => {
    const confirmed = documentOf(renewed.slice(0, -1));
    expect(textsOf(confirmed, 'token')).toContain('November 20, 2027');
    expect(confirmed.status.text).toBe('Connected');
  });
});

it('the document marks a practice setup', () => {
  const cloud = { ...commercialCloud, kind: 'practice', name: 'practice' } as const;
  const practice = documentOf(setUp(), { cloud });
  expect(practice.practice).toContain('practice Webex in the app');
  expect(textsOf(practice, 'setup')).toContain('Practice setup');
  expect(textsOf(practice, 'connection')).toContain('Practice Webex');
  expect(textsOf(practice, 'restore')).toContain('start a new one');
  expect(documentOf().practice).toBeNull();
});

it('the document is in the requested language', () => {
  const chinese = recordDocument(copyOf(renewed), translator('zh-CN'));
  expect(chinese.language).toBe('zh-CN');
  expect(chinese.status.text).toBe('已对接');
  expect(chinese.sections.map(({ id }) => id)).toEqual(documentOf().sections.map(({ id }) => id));
  for (const { title } of chinese.sections) expect(title).toMatch(/\p{Script=Han}/u);
});
