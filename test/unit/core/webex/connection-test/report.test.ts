import { describe, expect, it } from 'vitest';
import { connectionReport } from '../../../../../electron/core/webex/connection-test/report';
import type { TestReport } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { orgId } from '../../http/servers';

const report: TestReport = {
  at: '2026-03-01T12:00:00.000Z',
  outcome: 'failed',
  checks: [
    {
      id: 'reached',
      state: 'passed',
      requestLine: 'connect api.ciscospark.com:443',
      duration: 31,
      seen: { ip: '192.0.2.1' },
    },
    {
      id: 'users',
      state: 'failed',
      requestLine: 'GET https://api.ciscospark.com/v1/scim -> 401',
      duration: 120,
      trackingId: 'ROUTERGW_1',
      failure: { code: 'http.unauthorized', detail: { host: 'api.ciscospark.com', status: 401 } },
    },
    { id: 'write', state: 'off' },
  ],
};
const input = {
  report,
  setupName: 'Contoso\nLtd',
  cloudName: 'Webex',
  orgId,
  tenantUrl: `https://x/${orgId}`,
  appVersion: '1.2.3',
};

describe('the report', () => {
  const text = connectionReport(input, translator('en'));

  it.each([
    'Setup: Contoso Ltd',
    'App version: 1.2.3',
    'Tested at (UTC): 2026-03-01T12:00:00.000Z',
    'Result: failed',
    '[passed] Network connection (31 ms)\n  Request: connect api.ciscospark.com:443\n  Observed: ip=192.0.2.1',
    '[failed] User lookup (120 ms)',
    '  Cause: Webex rejected the token (401). ',
    '  What to do: Sign in to Webex again',
    '  Details: http.unauthorized, host=api.ciscospark.com, status=401\n  Tracking ID: ROUTERGW_1',
    '[off] Write access\n\n',
  ])('contains %j', (part) => {
    expect(text).toContain(part);
  });

  it('is available in Chinese', () => {
    const chinese = connectionReport(input, translator('zh-CN'));
    expect(chinese).toContain('测试结果: 失败');
    expect(chinese.split('\n')).toHaveLength(text.split('\n').length);
  });
});
