import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultMappings } from '../../../electron/core/entra/mappings/default-mappings';
import { calendarOf } from '../../../electron/core/record-copy/calendar';
import { recordCsv } from '../../../electron/core/record-copy/record-csv';
import { recordJson } from '../../../electron/core/record-copy/record-json';
import { seal } from '../../../electron/core/record-files/seal';
import { backupText } from '../../../electron/core/record-files/write-backup';
import { factsOf } from '../../../electron/core/setup/facts';
import { type SetupRecord, writeRecord } from '../../../electron/core/setup/record';
import { mappingsJson } from '../../../electron/features/mappings/exports/mappings-json';
import { translator } from '../../../shared/texts/i18n';
import { richRecord } from '../../fixtures/rich-record';
import { savedAt } from '../../fixtures/sample-records';

const english = translator('en');
const fixture = (name: string) => readFileSync(resolve('test/fixtures', name));
const rows = Array.from({ length: 40 }, (_, index) => index);

/** A setup with every kind of event, and the endpoints of a cloud file. */
export function anyRecord(id: string = randomUUID()): SetupRecord {
  const host = 'https://webex.example';
  const cloud: SetupRecord['cloud'] = {
    kind: 'file',
    name: 'Lab',
    authorizeUrl: `${host}/authorize`,
    clientId: 'c',
    scopes: ['a'],
    redirectUri: 'http://localhost:3000/code',
    scimBaseUrl: `${host}/scim`,
    peopleUrl: `${host}/people/me`,
  };
  return { ...richRecord, id, ...(id.charCodeAt(0) % 2 ? {} : { cloud }) };
}

/** The bytes of a record as the app writes them. */
export function recordFile(record: SetupRecord): Buffer {
  return Buffer.from(writeRecord(record, factsOf(record.events)));
}

const input = (id?: string) => ({ record: anyRecord(id), space: 'real', savedAt, appVersion: '1' }) as const;

/** Files as the app and the portals write them, by what they are. */
export const valid = {
  copy: () => Buffer.from(recordJson(input(), english)),
  earlierCopy: () => fixture('record-copies/copy-1.json'),
  record: () => recordFile(anyRecord()),
  html: () =>
    Buffer.from(seal('html', Buffer.from('<!doctype html><title>Contoso</title><h1>Contoso</h1>\n'), savedAt)),
  csv: () => Buffer.from(seal('csv', Buffer.from(recordCsv(input(), english)), savedAt)),
  calendar: () => Buffer.from(seal('calendar', Buffer.from(calendarOf(richRecord, 'real', savedAt, english)), savedAt)),
  /** The text of a backup before it is encrypted. */
  backup: () => {
    const tokens = { current: `S3CRET-of-a-backup-${randomUUID()}` };
    return Buffer.from(
      backupText({ savedAt: savedAt.toISOString(), app: '1' }, [{ space: 'real', record: anyRecord(), tokens }]),
    );
  },
  mappings: () => Buffer.from(mappingsJson(defaultMappings())),
  schema: () => fixture('synchronization-schemas/several-rules.json'),
  entraUsers: () => {
    const lines = rows.map((row) => `p${row}@x.example,"Person ""${row}""",p${row}@mail.example,True`);
    return Buffer.from(['userPrincipalName,displayName,mail,accountEnabled', ...lines, ''].join('\r\n'));
  },
  webexUsers: () => {
    const lines = rows.map((row) => `First${row},Last${row},p${row}@x.example,Active`);
    return Buffer.from(['First Name,Last Name,User ID/Email (Required),User Status', ...lines, ''].join('\n'));
  },
  cloud: () => {
    const host = 'https://webex.example';
    const endpoints = {
      authorizeUrl: `${host}/authorize`,
      scimBaseUrl: `${host}/scim`,
      peopleUrl: `${host}/people/me`,
    };
    return json({ name: 'Lab', clientId: 'c', redirectUri: 'http://localhost:3000/code', scopes: ['a'], ...endpoints });
  },
  'settings.json': () => json({ locale: 'en', theme: 'dark' }),
  'window.json': () => json({ x: 10, y: 10, width: 1000, height: 700, maximized: false }),
  'automatic-copies.json': () =>
    json({
      ...{ folder: null, marker: null, keep: 10, locale: 'en', lastAt: '2026-11-22T15:57:41Z', lastFile: '/x' },
      ...{ failure: { code: 'copy.diskFull', detail: { file: 'x' } }, waiting: [randomUUID()] },
    }),
  'token-ids.json': () =>
    json({ schema: 1, tokens: [{ space: 'real', id: randomUUID(), since: '2026-11-22T10:00:00.000Z' }] }),
  'reminders.json': () => json({ [`${randomUUID()}`]: { expiresAt: '2026-11-22T10:00:00.000Z', days: 30 } }),
  'logs/app.log': () => {
    const line = {
      at: '2026-11-22T15:57:41.000Z',
      level: 'warning',
      event: 'signIn.ended',
      method: 'window',
      code: 'signIn.denied',
    };
    return Buffer.from(`${JSON.stringify(line)}\n`.repeat(20));
  },
} as const;

export type FileKind = keyof typeof valid;

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
