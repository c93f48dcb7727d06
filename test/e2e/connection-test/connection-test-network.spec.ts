import { expect, expectCheck, runTest } from '../support/at-test';
import { goOffline, locked, shortenTimeouts, silentServer, startProxy, test, throughProxy } from '../support/network';

test('an unknown host name is reported; without a network, the missing network is reported', async ({ atTest }) => {
  const wizard = await atTest({ cloud: { scimBaseUrl: 'https://nonexistent.invalid/scim' } });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Network connection',
    'failed',
    'connect nonexistent.invalid:443',
    'The name nonexistent.invalid wasn’t found',
    'Check the VPN and the DNS server. In a company network, ask for nonexistent.invalid to be allowed.',
  );
  await expectCheck(wizard, 'Certificate', 'not run');
  await expectCheck(wizard, 'User lookup', 'not run');
  // The other host answered: its result is kept.
  await expectCheck(wizard, 'Token', 'passed', 'Ada Lovelace');

  await goOffline(wizard);
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Network connection',
    'failed',
    'This computer isn’t connected to a network',
    'Connect to the network or the VPN, and then try again.',
  );
});

test('a server that never answers is explained', async ({ atTest }) => {
  const port = await silentServer();
  const https = await atTest({ cloud: { scimBaseUrl: `https://127.0.0.1:${port}/scim` } });
  await shortenTimeouts(https);
  await runTest(https, '1 check failed');
  await expectCheck(https, 'Network connection', 'passed');
  await expectCheck(https, 'Certificate', 'failed', `127.0.0.1:${port} didn’t respond in time`);
});

test('a certificate of an unknown issuer is explained with TLS inspection as the usual cause', async ({
  atTest,
  ca,
  secure,
}) => {
  const server = await secure(await ca.issue({ ip: ['127.0.0.1'] }));
  const wizard = await atTest({ cloud: { scimBaseUrl: `${server.origin}/scim` } });
  await runTest(wizard, '1 check failed');
  await expectCheck(wizard, 'Network connection', 'passed');
  await expectCheck(
    wizard,
    'Certificate',
    'failed',
    `The certificate of ${new URL(server.origin).host} isn’t trusted`,
    'A company proxy that decrypts traffic (TLS inspection) is the usual cause.',
    'issued by Lab Root CA (Example)',
    'Install your company’s root certificate on this computer',
  );
  await expectCheck(wizard, 'User lookup', 'not run');
  expect(server.requests).toEqual([]);
});

test('a certificate for another name is explained', async ({ atTest, ca, secure }) => {
  const env = { SSL_CERT_FILE: ca.file };
  const misnamed = await secure(await ca.issue({ dns: ['other.example'] }));
  const wizard = await atTest({ env, cloud: { scimBaseUrl: `${misnamed.origin}/scim` } });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Certificate',
    'failed',
    'The certificate is for another server',
    'Open a browser, check whether your network requires a sign-in, and then try again.',
  );
  expect(misnamed.requests).toEqual([]);
});

test('a root certificate from SSL_CERT_FILE is trusted', async ({ atTest, ca, secure }) => {
  const server = await secure(await ca.issue({ ip: ['127.0.0.1'] }));
  const cloud = { scimBaseUrl: `${server.origin}/scim`, peopleUrl: `${server.origin}/people/me` };
  const wizard = await atTest({ env: { SSL_CERT_FILE: ca.file }, cloud });
  await runTest(wizard, 'All checks passed');
  await expectCheck(wizard, 'Certificate', 'passed', 'issued by Lab Root CA (Example)', 'valid until');
});

test('a proxy that requires a sign-in (407) is named', async ({ atTest, webex }) => {
  const proxy = await locked();
  const wizard = await atTest({
    args: throughProxy(proxy.port, webex),
    cloud: { scimBaseUrl: 'https://scim.lab.example/scim' },
  });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Network connection',
    'failed',
    'The proxy requires a sign-in (407)',
    `The proxy 127.0.0.1:${proxy.port} blocks requests without a user name and password.`,
    'Ask your network team to allow scim.lab.example:443 without a sign-in',
  );
  expect(proxy.requests).toContain('CONNECT scim.lab.example:443');
});

test('requests go through the proxy of the system', async ({ atTest, ca, secure, webex }) => {
  // Only the proxy resolves this name, to this computer.
  const server = await secure(await ca.issue({ dns: ['scim.lab.example'] }));
  const host = `scim.lab.example:${new URL(server.origin).port}`;
  const proxy = await startProxy();
  const wizard = await atTest({
    args: throughProxy(proxy.port, webex),
    env: { SSL_CERT_FILE: ca.file },
    cloud: { scimBaseUrl: `https://${host}/scim` },
  });
  await runTest(wizard, 'All checks passed');
  await expectCheck(wizard, 'Network connection', 'passed', `through the proxy 127.0.0.1:${proxy.port}`);
  // Only the test's requests went through it: the app and its Chromium contact no other server.
  expect(new Set(proxy.requests)).toEqual(new Set([`CONNECT ${host}`]));
  expect(server.requests.some((line) => line.includes('/Users?'))).toBe(true);
});
