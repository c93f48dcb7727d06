import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../../../electron/core/record-copy/record-document';
import { commercialCloud } from '../../../../../electron/core/webex/clouds';
import type { RecordDocument, RecordSectionId } from '../../../../../shared/contract';
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
    failing: ['Webex rejects it', 'bad'],
    renewing: ['Expires in 9 days', 'warning'],
    renewed: ['Connected', 'good'],
  };
  it.each(Object.entries(standing))('%s', (name, [text, tone]) => {
    expect(documentOf(samples[name]).status).toEqual({ text, tone });
  });
});

describe('the content of the document', () => {
  const document = documentOf();
  const expected: readonly (readonly [RecordSectionId, readonly string[]])[] = [
    [
      'setup',
      ['Contoso', '1 July 2026', 'with version 0.1.0', 'Ada Lovelace (ada@contoso.com)', 'Blue Harbor keeps it'],
    ],
    [
      'connection',
      ['Contoso Ltd.', 'a35bfbc6-ccbd-4a17-a488-729f46c5420c', 'Full administrator', commercialCloud.clientId],
    ],
    ['connection', ['https://api.ciscospark.com/v1/scim/a35bfbc6-ccbd-4a17-a488-729f46c5420c', 'Webex']],
    ['token', ['9e0f a1b2', '20 November 2027', '365 days', 'Kept until', '5a6b 7c8d', 'Abandoned on 2 November 2026']],
    [
      'test',
      ['Webex can be reached', '170.72.242.1', 'issued by HydrantID', 'The token may write', 'ROUTERGW_6A3F0C1E'],
    ],
    ['test', ['Webex does not answer for groups (403)', 'check.groupsRefused, status=403', '166 ms']],
    ['entra', ['Assignments', 'Scope', 'Notification Email', 'Sync only assigned', 'Confirmed on 1 July 2026']],
    ['steps', ['1. Before you begin', '11. Keep it running', 'Done']],
    [
      'mappings',
      ['2 added, 1 changed, 1 removed', 'ToLower([mail])', 'Default: userPrincipalName', 'Removed', 'Added'],
    ],
    ['preflight', ['1,229', '1,199', 'Would be created twice', '1,180']],
    ['renewals', ['Done · 20 November 2026', 'In time, without a break', 'Abandoned · 2 November 2026']],
    ['due', ['90 days before the token expires', 'The token expires. Renew it before.', 'The old token is removed']],
    [
      'history',
      ['24 entries, the oldest first', 'Setup started with version 0.1.0', 'The new token is the current one'],
    ],
    ['restore', ['version 0.1.0 or newer', 'The token is in no copy']],
    ['about', ['Webex Entra Setup 0.1.0', 'English', 'SHA-256']],
  ];
  it.each(expected)('%s: %j', (id, texts) => {
    const all = textsOf(document, id);
    for (const text of texts) expect(all).toContain(text);
  });

  it('contains every check of the new token during a renewal', () => {
    const renewing = documentOf(samples.renewing);
    expect(textsOf(renewing, 'pendingTest')).toContain('Webex does not accept the token (401)');
    expect(textsOf(renewing, 'due')).toContain('A renewal is under way');
    expect(document.sections.some(({ id }) => id === 'pendingTest')).toBe(false);
  });

  it('shows unknown values as unknown', () => {
    const begun = documentOf(samples.begun);
    expect(begun.title).toEqual({ text: 'Without a name' });
    expect(textsOf(begun, 'token')).toContain('There is no token');
    expect(textsOf(begun, 'test')).toContain('The connection was not tested yet');
    expect(textsOf(begun, 'mappings')).toContain('Entra’s six defaults');
    expect(textsOf(begun, 'entra')).not.toContain('Confirmed on');
    expect(textsOf(begun, 'preflight')).toContain('were not compared');
    expect(textsOf(begun, 'due')).toContain('Open: Before you begin');
    expect(textsOf(documentOf(samples.unknownEnd), 'due')).toContain('no date can be told');
  });

  it('shows how and when Entra reacts to an expired token', () => {
    const due = textsOf(documentOf(samples.expired), 'due');
    for (const text of [
      'The token expired on 10 November 2026',
      'quarantine',
      '8 December 2026',
      'The token has expired',
    ])
      expect(due).toContain(text);
  });

  it('includes a confirmed renewal before the keychain is updated', () => {
    const confirmed = documentOf(renewed.slice(0, -1));
    expect(textsOf(confirmed, 'token')).toContain('20 November 2027');
    expect(confirmed.status.text).toBe('Connected');
  });
});

it('the document marks a practice setup', () => {
  const cloud = { ...commercialCloud, kind: 'practice', name: 'practice' } as const;
  const practice = documentOf(setUp(), { cloud });
  expect(practice.practice).toContain('practice Webex inside the app');
  expect(textsOf(practice, 'setup')).toContain('Practice setup');
  expect(textsOf(practice, 'connection')).toContain('Practice Webex');
  expect(textsOf(practice, 'restore')).toContain('start a new one');
  expect(documentOf().practice).toBeNull();
});

it('the document is in the requested language', () => {
  const chinese = recordDocument(copyOf(renewed), translator('zh-CN'));
  expect(chinese.language).toBe('zh-CN');
  expect(chinese.status.text).toBe('已连接');
  expect(chinese.sections.map(({ id }) => id)).toEqual(documentOf().sections.map(({ id }) => id));
  for (const { title } of chinese.sections) expect(title).toMatch(/\p{Script=Han}/u);
});
