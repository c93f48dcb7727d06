import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { defaultBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { granted, type ScriptedWebex } from '../support/scripted-webex';
import { begin, expectFailure, expectNothingStored, signedIn } from '../support/sign-in';
import type { Wizard } from '../support/wizard';

/** Starts a sign-in in the browser. `state` is the expected one; `knock` sends a request to the redirect's port. */
async function waiting(lab: (options: object) => Promise<Wizard>, webex: ScriptedWebex, folder: string) {
  const desktop = await defaultBrowser(folder);
  const wizard = await lab({ env: desktop.env });
  await begin(wizard, 'browser');
  const next = async () => new URL(await desktop.opened()).searchParams.get('state') ?? '';
  const redirect = new URL(webex.cloud.redirectUri);
  const knock = (options: { method?: string; path?: string; headers?: object; body?: string } = {}) =>
    knockAt(Number(redirect.port), {
      method: 'POST',
      path: redirect.pathname,
      body: '',
      ...options,
      headers: { host: redirect.host, origin: redirect.origin, ...options.headers },
    });
  return { wizard, next, knock, state: await next() };
}

interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The status of the answer, or the error code if the port is closed. */
function knockAt(port: number, { body, ...options }: Knock): Promise<number | string | undefined> {
  return new Promise((resolve) => {
    const request = httpRequest({ host: '127.0.0.1', port, agent: false, ...options }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    request.end(body);
  });
}

function answer(webex: ScriptedWebex, state: string): string {
  return granted({ redirectUri: '', state, token: webex.token });
}

test('a request that does not come from the page itself is refused; the sign-in keeps waiting', async ({
  lab,
  webex,
  folder,
}) => {
  const { wizard, state, knock } = await waiting(lab, webex, folder);
  const body = answer(webex, state);
  expect(await knock({ body, headers: { host: 'evil.example' } })).toBe(400);
  expect(await knock({ method: 'GET', headers: { host: 'evil.example:80' } })).toBe(400);
  expect(await knock({ body, headers: { origin: 'https://evil.example' } })).toBe(400);
  expect(await knock({ body, headers: { origin: 'null' } })).toBe(400);
  expect(await knock({ method: 'GET', path: '/' })).toBe(400);
  expect(await knock({ method: 'GET', path: '/auth/code/more' })).toBe(400);
  expect(await knock({ body, path: '/other' })).toBe(400);
  expect(await knock({ body, method: 'PUT' })).toBe(400);
  expect(await knock({ method: 'GET', path: '//' })).toBe(400);
  expect(await knock({ body: '#error=access_denied' })).toBe(400);
  expect(await knock({ body: answer(webex, `${state.slice(1)}x`) })).toBe(400);
  await expect(wizard.page.getByRole('heading', { name: 'Waiting for you in the browser' })).toBeVisible();
  await expectNothingStored(wizard);

  const [first, second] = await Promise.all([knock({ body }), knock({ body })]);
  expect([first, second].filter((status) => status === 204)).toHaveLength(1);
  expect(await knock({ body })).toBe('ECONNREFUSED');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('an error with the right state ends the sign-in, and the next one works', async ({ lab, webex, folder }) => {
  const { wizard, state, knock, next } = await waiting(lab, webex, folder);
  expect(await knock({ body: `#error=access_denied&state=${state}` })).toBe(403);
  await expectFailure(wizard, 'Webex rejected the sign-in', 'accept the permissions that Webex shows');
  expect(await knock({ body: answer(webex, state) })).toBe('ECONNREFUSED');
  await expectNothingStored(wizard);

  await wizard.page.getByRole('button', { name: 'Try again' }).click();
  const fresh = await next();
  expect(fresh).not.toBe(state);
  expect(await knock({ body: answer(webex, fresh) })).toBe(204);
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('the port is closed after a cancel', async ({ lab, webex, folder }) => {
  const { wizard, knock } = await waiting(lab, webex, folder);
  expect(await knock({ method: 'GET' })).toBe(200);
  await wizard.page.getByRole('button', { name: 'Cancel sign-in' }).click();
  await expectFailure(wizard, 'The sign-in was canceled', 'Start it again when you are ready');
  expect(await knock({ method: 'GET' })).toBe('ECONNREFUSED');
  await expectNothingStored(wizard);
});

test('a port in use is reported, and works when it is free', async ({ lab, webex, folder }) => {
  const desktop = await defaultBrowser(folder);
  const port = Number(new URL(webex.cloud.redirectUri).port);
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const wizard = await lab({ env: desktop.env });
  await begin(wizard, 'browser');
  await expectFailure(
    wizard,
    `Another program uses port ${port}`,
    'or use the private window, which doesn’t need the port',
  );
  await new Promise((closed) => other.close(closed));
  await wizard.page.getByRole('button', { name: 'Try again' }).click();
  expect(await desktop.opened()).toContain(webex.cloud.authorizeUrl);
});

test('a redirect to another computer is reported', async ({ lab, webex }) => {
  const wizard = await lab({ cloud: { ...webex.cloud, redirectUri: 'https://app.contoso.example/auth/code' } });
  await begin(wizard, 'browser');
  await expectFailure(wizard, 'You can’t use the default browser here', 'Use the private window, or paste the address');
});
