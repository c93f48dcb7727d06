import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../../electron/core/record-copy/record-document';
import { setupSummary, setupView } from '../../../../electron/core/setup/setup-view';
import { type Cloud, cloudLabel, commercialCloud } from '../../../../electron/core/webex/clouds';
import { setupReport } from '../../../../electron/features/connection-test/setup-report';
import { translator } from '../../../../shared/texts/i18n';

/** A file can give its cloud any name. */
const cloud: Cloud = {
  ...commercialCloud,
  kind: 'file',
  name: 'Webex',
  scimBaseUrl: 'https://scim.example:8443/v1',
  peopleUrl: 'https://people.example/me',
};
const label = 'Webex (idbroker.webex.com, scim.example:8443, people.example)';
const at = '2026-11-22T10:00:00.000Z';
const now = new Date(at);
const record = {
  id: '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10',
  cloud,
  events: [
    { type: 'created', at, appVersion: '1' },
    { type: 'connectionTested', at, outcome: 'passed', checks: [] },
  ] as const,
};

describe('a cloud from a file', () => {
  it('is labeled with its name and with each host that receives the sign-in and the token', () => {
    expect(cloudLabel(cloud)).toBe(label);
    expect(cloudLabel({ ...cloud, scimBaseUrl: cloud.peopleUrl, authorizeUrl: cloud.peopleUrl })).toBe(
      'Webex (people.example)',
    );
    expect(cloudLabel(commercialCloud)).toBe('Webex');
  });

  it('has this label in the list, on the pages, in the test report and in the record', () => {
    expect(setupSummary(record, null, now).cloudName).toBe(label);
    const none = { location: 'missing' } as const;
    const view = setupView({
      record,
      space: 'real',
      cloud,
      token: none,
      pending: none,
      unsaved: null,
      reconcileFailure: null,
      recordFile: '',
      now,
    });
    expect(view.cloud.name).toBe(label);
    expect(setupReport(view, 'current', '1', translator('en'))).toContain(`Cloud: ${label}`);
    const document = recordDocument({ record, space: 'real', savedAt: now, appVersion: '1' }, translator('en'));
    expect(JSON.stringify(document)).toContain(label);
  });
});
