import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { readBackupContent } from '../../../../electron/core/record-files/read-backup';
import { readCopyFile } from '../../../../electron/core/record-files/read-copy-file';
import { factsOf } from '../../../../electron/core/setup/facts';
import { writeRecord } from '../../../../electron/core/setup/record';
import type { SetupEvent } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { anyCopyInput, anyEvent, anyEventOf } from '../../../fixtures/any-record';
import { richRecord } from '../../../fixtures/rich-record';

const [english, chinese] = [translator('en'), translator('zh-CN')];
const input = {
  record: richRecord,
  space: 'real',
  savedAt: new Date('2026-11-22T15:57:41Z'),
  appVersion: '1',
} as const;
const bytes = (text: string) => Buffer.from(text);
const copy = () => JSON.parse(recordJson(input, english));
const read = (json: unknown) => readCopyFile(bytes(JSON.stringify(json)));

describe('readCopyFile() with any record', () => {
  it('restores it unchanged from its copy', () => {
    fc.assert(
      fc.property(anyCopyInput, fc.constantFrom(english, chinese), (any, language) => {
        const result = readCopyFile(bytes(recordJson(any, language)));
        expect(result).toMatchObject({ kind: 'setups', integrity: 'unaltered', appVersion: any.appVersion });
        expect(result.kind === 'setups' && result.setups[0]).toMatchObject({ record: any.record, space: any.space });
        expect(result.kind === 'setups' && result.setups[0]?.record).toStrictEqual(any.record);
      }),
    );
  });

  it('restores it from its file in the records folder, and from a backup', () => {
    fc.assert(
      fc.property(anyCopyInput, ({ record, space }) => {
        const fromFile = readCopyFile(bytes(writeRecord(record, factsOf(record.events))));
        expect(fromFile.kind === 'setups' && fromFile.setups[0]).toMatchObject({ record, space });
        const { id, cloud, events } = record;
        const setups = [{ space, record: { schema: 1, id, cloud, events } }];
        const head = { format: 'webex-entra-setup/backup', version: 1, savedAt: '2026-11-22T10:00:00Z', app: '1' };
        const fromBackup = readBackupContent(JSON.stringify({ ...head, setups }));
        expect(fromBackup.kind === 'setups' && fromBackup.setups[0]?.record).toStrictEqual(record);
      }),
    );
  });

  it('is tested with every type of event', () => {
    const types = new Set<SetupEvent['type']>(fc.sample(anyEvent, 2000).map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(anyEventOf).sort());
  });

  it('reads UTF-16, a byte order mark and any layout', () => {
    const text = JSON.stringify(copy(), null, 4);
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const file of [bytes(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()]) {
      const result = readCopyFile(file);
      expect(result).toMatchObject({ kind: 'setups', integrity: 'unaltered', setups: [{ record: richRecord }] });
    }
  });
});

describe('a copy with unexpected content', () => {
  it('is read, and the mismatch is reported', () => {
    const changed = copy();
    changed.content.record.events[1].name = '<img src=x onerror=alert(1)>';
    expect(read(changed)).toMatchObject({ kind: 'setups', integrity: 'changed' });
    const { digest: _, ...without } = copy();
    expect(read({ ...without, digest: null })).toMatchObject({ kind: 'setups', integrity: 'changed' });
  });

  it('is read, and unknown fields are counted', () => {
    const more = copy();
    more.content.record.cloud.colour = 'red';
    more.content.record.events[0].mood = { good: true };
    expect(read(more)).toMatchObject({ setups: [{ dropped: { events: 0, fields: 2 } }] });
  });
});

describe('a file of a newer version', () => {
  const newer = () => {
    const json = copy();
    json.content.version = 2;
    json.content.extra = {};
    json.content.record.schema = 3;
    json.content.record.events.push({ type: 'exploded', at: '2027-01-01T00:00:00Z' });
    json.content.record.events[0].mood = 'good';
    return json;
  };

  it('is read as far as possible, and unknown content is counted', () => {
    const result = read(newer());
    expect(result).toMatchObject({ kind: 'setups', newerVersion: 2, integrity: 'changed' });
    expect(result.kind === 'setups' && result.setups).toMatchObject([
      { record: richRecord, newerVersion: 3, dropped: { events: 1, fields: 1 } },
    ]);
  });

  it('is read as far as possible as a record or a backup, too', () => {
    const { record } = newer().content;
    expect(read(record)).toMatchObject({ source: 'record', newerVersion: 3, setups: [{ dropped: { events: 1 } }] });
    const backup = {
      format: 'webex-entra-setup/backup',
      version: 9,
      savedAt: '2027-01-01T00:00:00Z',
      app: '9',
      setups: [{ space: 'real', record }],
    };
    expect(readBackupContent(JSON.stringify(backup))).toMatchObject({ newerVersion: 9, setups: [{ newerVersion: 3 }] });
  });

  it('is rejected as newer when nothing can be read', () => {
    const json = newer();
    json.content.record.events = [{ type: 'exploded' }];
    expect(read(json)).toEqual({ kind: 'refused', failure: { code: 'restore.newer', detail: { version: 3 } } });
    expect(read({ ...json, content: { ...json.content, app: 7 } })).toMatchObject({
      failure: { detail: { version: 2 } },
    });
  });
});

describe('the addresses in a file', () => {
  const withCloud = (change: object, space = 'real') => {
    const json = copy();
    Object.assign(json.content.record.cloud, change);
    return read({ ...json, content: { ...json.content, space } });
  };

  it('are replaced by those of this version for the Webex cloud', () => {
    const result = withCloud({ scimBaseUrl: 'https://evil.example/v1' });
    expect(result).toMatchObject({
      setups: [{ remarks: ['endpointsReplaced'], record: { cloud: richRecord.cloud } }],
    });
  });

  it('must be on this computer for the practice cloud', () => {
    const local = 'http://127.0.0.1:9/x';
    const all = { kind: 'practice', authorizeUrl: local, redirectUri: local, scimBaseUrl: local, peopleUrl: local };
    expect(withCloud(all, 'practice')).toMatchObject({ setups: [{ space: 'practice', remarks: [] }] });
    expect(withCloud({ ...all, peopleUrl: 'https://evil.example' }, 'practice')).toEqual({
      kind: 'refused',
      failure: { code: 'restore.badEndpoint', detail: { field: 'peopleUrl', address: 'https://evil.example' } },
    });
    expect(withCloud(all, 'real')).toMatchObject({ failure: { detail: { field: 'space' } } });
  });

  it('are reported for a cloud file, and must meet the rules of --cloud', () => {
    expect(withCloud({ kind: 'file', name: 'Lab' })).toMatchObject({ setups: [{ remarks: ['ownEndpoints'] }] });
    expect(withCloud({ kind: 'file', scimBaseUrl: 'http://evil.example' })).toMatchObject({
      failure: { code: 'restore.damaged', detail: { field: 'cloud.scimBaseUrl' } },
    });
  });
});
