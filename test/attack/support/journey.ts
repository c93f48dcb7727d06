import { join } from 'node:path';
import fc from 'fast-check';
import type { PageChannel, SetupView, SignInLink } from '../../../shared/contract';
import { json, orgId, type ScriptedWebex } from '../../e2e/support/scripted-webex';
import { expect, type Wizard } from '../../e2e/support/wizard';
import { call } from './bridge';
import { succeed } from './by-channels';

type Method = 'window' | 'browser' | 'paste';

/** A life of a setup with three sign-ins, and how the server puts the token into its answers. */
export interface Journey {
  readonly methods: readonly [Method, Method, Method];
  readonly echo: 'json' | 'page' | 'redirect' | 'header';
  readonly keepPrevious: boolean;
}

const method = fc.constantFrom<Method>('window', 'browser', 'paste');

export const journey: fc.Arbitrary<Journey> = fc.record({
  methods: fc.tuple(fc.constant('window'), method, method),
  echo: fc.constantFrom('json', 'page', 'redirect', 'header'),
  keepPrevious: fc.boolean(),
});

/** Makes a journey through the channels. @returns what the page was answered, and every text that was copied */
export async function travel(wizard: Wizard, webex: ScriptedWebex, trip: Journey, folder: string): Promise<string> {
  const { page } = wizard;
  const seen: unknown[] = [];
  const ask = async (channel: PageChannel, request?: unknown) => void seen.push(await call(page, channel, request));
  const { id } = await succeed<SetupView>(page, 'setups.create', { space: 'real' });
  const test = async (slot: object) => {
    const { api } = webex;
    webex.api = echoing(trip.echo);
    await ask('test.run', { id, write: true, ...slot });
    await ask('test.copyReport', { id, ...slot });
    seen.push(await clipboardOf(wizard));
    webex.api = api;
    seen.push(await succeed(page, 'test.run', { id, write: true, ...slot }));
  };
  const hand = async (slot: object) => {
    seen.push(await succeed(page, 'handover.copyToken', { id, ...slot }));
    expect(await clipboardOf(wizard)).toBe(webex.token);
    await succeed(page, 'handover.clearClipboard');
  };
  seen.push(await signIn(wizard, webex, id, trip.methods[0]));
  await succeed(page, 'orgId.set', { id, text: orgId, source: 'account', deliberate: false });
  await test({});
  await hand({});
  await succeed(page, 'handover.entraTested', { id, result: 'succeeded' });
  webex.issueAnother();
  seen.push(await signIn(wizard, webex, id, trip.methods[1]));
  await test({ token: 'pending' });
  await hand({ token: 'pending' });
  seen.push(await succeed(page, 'renewal.confirm', { id, keepPrevious: trip.keepPrevious }));
  webex.issueAnother();
  seen.push(await signIn(wizard, webex, id, trip.methods[2]));
  await ask('renewal.abandon', { id });
  await wizard.app.evaluate(
    ({ dialog }, [file, chosen]) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    },
    [join(folder, 'saved.age'), folder] as const,
  );
  seen.push(
    await succeed(page, 'backup.save', { space: 'real', id, passphrase: 'four words of mine', withTokens: true }),
  );
  await ask('copies.plan', { space: 'real', ids: [id], formats: ['html', 'json', 'csv'], locale: 'en', to: 'folder' });
  await ask('copies.save', { taken: 'replace' });
  await succeed(page, 'setups.delete', { id });
  seen.push(await succeed(page, 'setups.restore', { id }));
  await ask('record.open', { id });
  return JSON.stringify(seen);
}

/** Signs in with this method. The window and the browser follow every redirect of the scripted Webex by themselves. */
async function signIn({ app, page }: Wizard, webex: ScriptedWebex, id: string, how: Method): Promise<unknown> {
  if (how === 'window') return succeed(page, 'signIn.start', { id, method: how });
  if (how === 'browser') {
    await app.evaluate(({ shell }) => {
      shell.openExternal = async (address) => void Object.assign(globalThis, { opened: address });
    });
    const signedIn = succeed(page, 'signIn.start', { id, method: how });
    const opened = () => app.evaluate(() => (globalThis as unknown as { opened?: string }).opened);
    await expect.poll(opened).toBeTruthy();
    const location = await redirectFrom((await opened()) ?? '');
    await app.evaluate(() => void Object.assign(globalThis, { opened: undefined }));
    const { origin, pathname, hash } = new URL(location);
    // Like the app's page in the browser: it posts what the browser never sends.
    const posted = await fetch(`${origin}${pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin },
      body: hash,
    });
    expect(posted.status).toBe(204);
    return signedIn;
  }
  const { url } = await succeed<SignInLink>(page, 'signIn.link', { id });
  const location = await redirectFrom(url);
  expect(location).toContain(webex.token);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), location);
  return succeed(page, 'signIn.paste', { id });
}

async function redirectFrom(address: string): Promise<string> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  return headers.get('location') ?? '';
}

function clipboardOf({ app }: Wizard): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** A server that refuses every request and repeats its token. */
function echoing(how: Journey['echo']): ScriptedWebex['api'] {
  return ({ headers }, response) => {
    const token = headers.authorization ?? '';
    if (how === 'json') json(response, 403, { message: `${token} is not welcome`, detail: token, schemas: [token] });
    else if (how === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${token}</h1>`);
    else if (how === 'redirect') response.writeHead(302, { location: `/people/me?${encodeURIComponent(token)}` }).end();
    else json(response, 401, { message: 'no' }, { trackingid: token, 'www-authenticate': token });
    return true;
  };
}
