import { describe, expect, it } from 'vitest';
import { columnsOf, eventOfRow, stepOfRow } from '../../../../../electron/core/entra/provisioning-log/csv-columns';
import { momentOf, plain, plainCode } from '../../../../../electron/core/entra/provisioning-log/event';
import { eventOfJson } from '../../../../../electron/core/entra/provisioning-log/json-event';
import { recogniseLog } from '../../../../../electron/core/entra/provisioning-log/recognise';

const failed = {
  activityDateTime: '2026-11-28T10:00:00Z',
  changeId: 'c1',
  provisioningAction: 'create',
  provisioningStatusInfo: {
    status: 'failure',
    errorInformation: { errorCode: 'DuplicateTargetEntries', reason: 'Two users.', additionalDetails: null },
  },
  provisioningSteps: [],
  servicePrincipal: { id: 's', displayName: 'Cisco Webex' },
  sourceIdentity: {
    id: 'u1',
    displayName: 'Ada',
    identityType: 'User',
    details: { UserPrincipalName: 'ada@x.example' },
  },
  targetIdentity: { id: '', displayName: '', identityType: 'User', details: {} },
};
const expected = {
  status: 'failure',
  at: Date.parse('2026-11-28T10:00:00Z'),
  code: 'DuplicateTargetEntries',
  text: 'Two users.',
  application: 'Cisco Webex',
  user: { id: 'u1', name: 'ada@x.example', group: false },
};

/** Names with a capital, as PowerShell writes the objects of its SDK. */
function capital(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capital);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, capital(each)]),
  );
}

describe('an event in JSON', () => {
  it('is read from the answer of Graph', () => {
    expect(eventOfJson(failed)).toEqual(expected);
  });

  it('is read as PowerShell writes it', () => {
    expect(eventOfJson(capital(failed))).toEqual(expected);
  });

  it('is read in the older form of the portal’s download', () => {
    const { provisioningStatusInfo, provisioningAction, ...rest } = failed;
    const { errorInformation, status } = provisioningStatusInfo;
    expect(eventOfJson({ ...rest, action: 'Create', statusInfo: { status, ...errorInformation } })).toEqual(expected);
  });

  it('is read from Azure Monitor', () => {
    expect(eventOfJson({ time: 'x', category: 'ProvisioningLogs', properties: failed })).toEqual(expected);
  });

  it('takes the reason for skipping from the last step that did not succeed', () => {
    const steps = [
      { name: 'EntryImport', status: 'success', description: 'Received', details: {} },
      {
        name: 'Scoping',
        status: 'skipped',
        description: 'Out of scope',
        details: { SkipReason: 'NotEffectivelyEntitled', IsActive: 'False' },
      },
    ];
    const event = eventOfJson({ ...failed, provisioningStatusInfo: { status: 'skipped' }, provisioningSteps: steps });
    expect(event).toMatchObject({ status: 'skipped', code: 'NotEffectivelyEntitled' });
    expect(event?.text).toContain('IsActive: False');
  });

  it('names a group, and the user of the application where Entra’s is missing', () => {
    const group = { ...failed, sourceIdentity: { id: 'g', displayName: 'Sales', identityType: 'Group', details: {} } };
    expect(eventOfJson(group)?.user).toEqual({ id: 'g', name: 'Sales', group: true });
    const target = {
      ...failed,
      sourceIdentity: null,
      targetIdentity: { id: 't', displayName: 'Grace', details: null },
    };
    expect(eventOfJson(target)?.user).toEqual({ id: 't', name: 'Grace', group: false });
  });

  it.each([null, 1, 'x', [], {}, { status: 'failure' }, JSON.parse('{"__proto__":{"changeId":"x"}}')])(
    'is nothing of another value',
    (value) => {
      expect(eventOfJson(value)).toBeNull();
    },
  );
});

describe('a row of the CSV download', () => {
  const read = (headers: readonly string[], cells: readonly string[]) => {
    const found = columnsOf(headers);
    return found?.table === 'events' ? eventOfRow(cells, found.columns, () => undefined) : found?.table;
  };
  const cells = [
    'c1',
    '2026-11-28T10:00:00Z',
    'Failure',
    'DuplicateTargetEntries',
    'Two users.',
    'Cisco Webex',
    'u1',
    'ada@x.example',
  ];

  it.each([
    ['labels', ['Change ID', 'Date', 'Status', 'Error code', 'Reason', 'Target system', 'Source ID', 'Identity']],
    [
      'properties',
      [
        ...['changeId', 'activityDateTime', 'provisioningStatusInfo.status'],
        ...['provisioningStatusInfo.errorInformation.errorCode', 'Reason', 'servicePrincipal.displayName'],
        ...['sourceIdentity.id', 'sourceIdentity.details.userPrincipalName'],
      ],
    ],
  ])('is read with headers that are %s', (_name, headers) => {
    expect(read(headers, cells)).toEqual(expected);
  });

  it('is read where cells are JSON', () => {
    const headers = [
      'ChangeId',
      'activityDateTime',
      'StatusInfo',
      'ServicePrincipal',
      'SourceIdentity',
      'TargetIdentity',
    ];
    const json = [failed.provisioningStatusInfo, failed.servicePrincipal, failed.sourceIdentity, {}].map((each) =>
      JSON.stringify(each),
    );
    expect(read(headers, ['c1', failed.activityDateTime, ...json])).toEqual(expected);
  });

  it('is told from the tables of steps and properties, and from other files', () => {
    expect(columnsOf(['changeId', 'provisioningStepName', 'status', 'description', 'details'])?.table).toBe('steps');
    expect(columnsOf(['changeId', 'displayName', 'oldValue', 'newValue'])?.table).toBe('properties');
    expect(columnsOf(['userPrincipalName', 'displayName', 'accountEnabled', 'id'])).toBeNull();
    expect(columnsOf(['User ID/Email (Required)', 'User Status', 'Status'])).toBeNull();
    expect(columnsOf(['Source attribute', 'Target attribute', 'Matching precedence'])).toBeNull();
  });

  it('has the reason for skipping from its step', () => {
    const steps = columnsOf(['ChangeId', 'StepName', 'Status', 'Description', 'Details'])?.columns ?? {};
    const row = stepOfRow(['c1', 'Scoping', 'Skipped', 'No', '{"SkipReason":"RedundantExport"}'], steps);
    expect(row).toMatchObject({ changeId: 'c1', step: { code: 'RedundantExport' } });
    expect(stepOfRow(['c1', 'Import', 'Success', '', ''], steps)).toBeNull();
    const columns = columnsOf(['ChangeId', 'Status', 'Identity'])?.columns ?? {};
    expect(eventOfRow(['c1', 'Skipped', 'Ada'], columns, () => row?.step)).toMatchObject({ code: 'RedundantExport' });
  });

  it('without a status and a code is left out', () => {
    expect(read(['Change ID', 'Status', 'Error code'], ['c1', '', ''])).toBeNull();
    expect(read(['Change ID', 'Status', 'Error code'], ['c1'])).toBeNull();
  });
});

describe('a file', () => {
  it.each([
    ['an array of events', JSON.stringify([failed]), 'json'],
    ['the answer of Graph', JSON.stringify({ value: [failed] }), 'json'],
    [
      'an empty answer of Graph',
      '{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#auditLogs/provisioning","value":[]}',
      'json',
    ],
    ['a table', 'Change ID,Status,Error code\nc1,Failure,Conflict\n', 'csv'],
    ['a table of Excel', 'sep=;\nChange ID;Status;Error code\nc1;Failure;Conflict\n', 'csv'],
  ])('is recognized as a log: %s', (_name, text, form) => {
    expect(recogniseLog(text)?.form).toBe(form);
  });

  it.each([
    ['a record copy', '{"format":"webex-entra-setup-record","record":{"changeId":"x"}}'],
    ['a list of users', 'userPrincipalName,displayName\na,b\n'],
    ['a sentence', 'Change ID and Status'],
    ['nothing', ''],
  ])('is not a log: %s', (_name, text) => {
    expect(recogniseLog(text)).toBeNull();
  });
});

it('keeps texts on one line, without control characters and marks of direction, and cut', () => {
  expect(plain('a\u0000\r\n\u202eb\t\u009fc')).toBe('a b c');
  expect(plain('x'.repeat(10_000)).length).toBe(601);
  expect(plainCode('None')).toBe('');
});

it('reads dates of the log, not those of a spreadsheet', () => {
  expect(momentOf('2026-11-28 10:00:00')).toBe(Date.parse('2026-11-28T10:00:00Z'));
  expect(momentOf('2026-11-28T10:00:00.1234567Z')).toBe(Date.parse('2026-11-28T10:00:00.123Z'));
  expect(momentOf('11/28/2026, 10:00 AM')).toBeNull();
  expect(momentOf('2026-99-28T10:00:00Z')).toBeNull();
});
