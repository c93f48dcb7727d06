import { expect, it } from 'vitest';
import { nextToCopy } from '../../../../../renderer/features/hand-over/next-to-copy';

const setup = { tenantUrl: 'https://api.ciscospark.com/v1/scim/1', mayReportEntraTest: false };

it('the Tenant URL is copied first, and then the Secret Token', () => {
  expect(nextToCopy(setup, false)).toBe('tenantUrl');
  expect(nextToCopy(setup, true)).toBe('secretToken');
});

it('nothing is left to copy after the Secret Token was copied', () => {
  expect(nextToCopy({ ...setup, mayReportEntraTest: true }, false)).toBeNull();
});

it('without a Tenant URL, the Secret Token is next', () => {
  expect(nextToCopy({ ...setup, tenantUrl: null }, false)).toBe('secretToken');
});
