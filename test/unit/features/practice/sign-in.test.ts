import { describe, expect, it } from 'vitest';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { practice } from './client';

const decision = '/idb/oauth2/v1/authorize/decision';

describe('the authorization request', () => {
  it('is the one of the commercial cloud', async () => {
    await using it = await practice();
    expect(it.webex.cloud).toMatchObject({
      kind: 'practice',
      clientId: commercialCloud.clientId,
      scopes: commercialCloud.scopes,
      redirectUri: commercialCloud.redirectUri,
    });
    expect(it.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    ['unknown client', { client_id: 'C0' }, 'client ID is wrong'],
    ['no client', { client_id: '' }, 'client ID is wrong'],
    ['other address', { redirect_uri: 'http://localhost:3000/auth/code/' }, 'isn’t registered'],
    ['foreign address', { redirect_uri: 'https://evil.example/' }, 'https://evil.example/'],
  ])('%s: an error page, and no redirect', async (_name, change, text) => {
    await using it = await practice();
    for (const response of [
      await it.authorize(change),
      await it.submit(decision, [...Object.entries({ ...it.parameters, ...change, account: 'fullAdministrator' })]),
    ]) {
      expect(response.status).toBe(400);
      expect(response.headers.get('location')).toBeNull();
      expect(response.headers.get('content-type')).toContain('text/html');
    }
    expect(await (await it.authorize(change)).text()).toContain(text);
  });

  it('a parameter twice: an error page', async () => {
    await using it = await practice();
    const response = await fetch(`${it.webex.cloud.authorizeUrl}?${new URLSearchParams(it.parameters)}&client_id=C1`, {
      redirect: 'manual',
    });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it.each([
    ['unsupported_response_type', { response_type: 'code' }],
    ['invalid_scope', { scope: '' }],
    ['invalid_scope', { scope: 'spark:people_read spark:all' }],
  ])('%s comes back in the query, as at Webex', async (error, change) => {
    await using it = await practice();
    const response = await it.authorize(change);
    const location = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(302);
    expect(location.origin + location.pathname).toBe(it.webex.cloud.redirectUri);
    expect([location.searchParams.get('error'), location.searchParams.get('state'), location.hash]).toEqual([
      error,
      'state-1',
      '',
    ]);
    expect(location.searchParams.get('error_description')).not.toBe('');
  });

  it('escapes what it shows', async () => {
    await using it = await practice();
    const shown = await (await it.authorize({ client_id: '<script>alert("1")</script>' })).text();
    expect(shown).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(await (await it.authorize({ state: '"><b>' })).text()).toContain('value="&quot;&gt;&lt;b&gt;"');
  });
});

describe('the page', () => {
  it('states that nothing is real, runs no script, and lets its form lead to the app alone', async () => {
    await using it = await practice();
    const response = await it.authorize();
    const page = await response.text();
    expect(page).toContain('<title>Practice Webex – nothing here is real</title>');
    expect(page).toContain('Ada Lovelace');
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|(?:src|href)=/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:3000;");
    expect(page).toContain(`<style nonce="${/'nonce-([^']+)'/.exec(policy)?.[1]}">`);
  });

  it('is in the current language of the app', async () => {
    let locale: 'en' | 'zh-CN' = 'en';
    await using it = await practice({ locale: () => locale });
    expect(await (await it.authorize()).text()).toContain('<html lang="en">');
    locale = 'zh-CN';
    const page = await (await it.authorize()).text();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('完全权限管理员');
  });
});

describe('the decision', () => {
  it.each(['fullAdministrator', 'userAdministrator', 'person'])(
    '%s: the token comes in the fragment and works',
    async (account) => {
      await using it = await practice();
      const response = await it.submit(decision, { account });
      const location = new URL(response.headers.get('location') ?? '');
      const answer = new URLSearchParams(location.hash.slice(1));
      expect([response.status, location.search]).toEqual([302, '']);
      expect(location.origin + location.pathname).toBe(it.webex.cloud.redirectUri);
      expect([answer.get('token_type'), answer.get('expires_in'), answer.get('state')]).toEqual([
        'Bearer',
        '31535999',
        'state-1',
      ]);
      const me = await fetch(it.webex.cloud.peopleUrl, {
        headers: { authorization: `Bearer ${answer.get('access_token')}` },
      });
      expect(me.status).toBe(200);
    },
  );

  it('deny: access_denied in the query, no token', async () => {
    await using it = await practice();
    const location = new URL((await it.submit(decision, { account: 'deny' })).headers.get('location') ?? '');
    expect([location.searchParams.get('error'), location.searchParams.get('state'), location.hash]).toEqual([
      'access_denied',
      'state-1',
      '',
    ]);
  });

  it('without an account: the page again', async () => {
    await using it = await practice();
    const response = await it.submit(decision, { account: 'root' });
    expect(response.status).toBe(303);
    expect((await fetch(new URL(response.headers.get('location') ?? '', it.origin))).status).toBe(200);
  });

  it('redirects to another registered address, also one with a custom scheme', async () => {
    await using it = await practice({ redirectUri: 'webex-entra-setup://callback' });
    const response = await it.submit(decision, { account: 'fullAdministrator' });
    expect(response.headers.get('location')).toMatch(/^webex-entra-setup:\/\/callback#access_token=/);
    expect((await it.authorize()).headers.get('content-security-policy')).toContain(
      "form-action 'self' webex-entra-setup:;",
    );
  });
});
