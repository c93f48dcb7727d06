import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ScriptedWebex, scriptedWebex } from './scripted-webex';
import { startSetup } from './steps';
import { test as base, type StartOptions, type Wizard } from './wizard';

export { expect } from './wizard';

export interface LabFixtures {
  /** A scripted Webex for this test only. */
  webex: ScriptedWebex;
  /** Starts a wizard with that Webex, at the first step of a new setup. */
  lab(options?: StartOptions): Promise<Wizard>;
}

export const test = base.extend<LabFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  webex: async ({}, use) => {
    const webex = await scriptedWebex();
    await use(webex);
    await webex.close();
  },
  lab: async ({ start, webex }, use) => {
    await use(async (options) => {
      const wizard = await start({ cloud: webex.cloud, ...options });
      await startSetup(wizard);
      return wizard;
    });
  },
});

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => string | undefined);

/** Also serves these pages: a text, the text that a function returns, or the response that a function writes itself. */
export function servePages(webex: ScriptedWebex, pages: Readonly<Record<string, Page>>): void {
  const before = webex.api;
  webex.api = (request, response) => {
    const page = pages[new URL(request.url ?? '/', webex.origin).pathname];
    if (page === undefined) return before(request, response);
    const html = typeof page === 'string' ? page : page(request, response);
    if (html !== undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    return true;
  };
}

/** The cloud with another first page, which receives the query of the authorization request. */
export function startingAt(webex: ScriptedWebex, path: string, origin = webex.origin): ScriptedWebex['cloud'] {
  return { ...webex.cloud, authorizeUrl: `${origin}${path}` };
}

/** The redirect with the token for the authorization request with this request's query. */
export function answerTo(webex: ScriptedWebex, request: IncomingMessage): string {
  const { searchParams } = new URL(request.url ?? '/', webex.origin);
  const redirectUri = searchParams.get('redirect_uri') ?? '';
  return webex.signIn({ redirectUri, state: searchParams.get('state') ?? '', token: webex.token });
}
