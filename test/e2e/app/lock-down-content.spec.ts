import { request } from 'node:http';
import { expect, test } from '../support/wizard';

test('7: the Content-Security-Policy is set and blocks inline scripts, eval, inline styles and foreign requests', async ({
  start,
}) => {
  const { page } = await start();
  const header = await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'));
  const policy = Object.fromEntries((header ?? '').split('; ').map((part) => part.split(/ (.*)/s).slice(0, 2)));
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-src': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
  expect(policy['style-src']).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/);
  const again = await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'));
  expect(again).not.toBe(header);

  const outcome = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    const add = (name: string, values: object) =>
      document.body.appendChild(Object.assign(document.createElement(name), values));
    // A node, since a text would be refused before the policy is asked about scripts (next test).
    const script = document.createElement('script');
    script.appendChild(document.createTextNode('window.injected = 1'));
    document.body.appendChild(script);
    await import(`data:text/javascript,${'window.injected=2'}`).catch(() => undefined);
    add('style', { textContent: 'body { outline: 9px solid red }' });
    add('iframe', { src: 'https://example.com/' });
    try {
      add('object', { data: 'https://example.com/' });
    } catch {
      // Some versions of Chromium count it among the addresses of scripts (next test).
      blocked.push('object-src');
    }
    // Runs in a timer, since code that a debugger evaluates is exempt from the policy.
    const evaluated = await new Promise((done) => {
      setTimeout(() => {
        try {
          new Function('return 1')();
          done(true);
        } catch {
          done(false);
        }
      });
    });
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    // Another process reports a frame's violation asynchronously.
    for (let tries = 0; tries < 100 && !blocked.includes('frame-src'); tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    const outline = getComputedStyle(document.body).outlineWidth;
    return { blocked, evaluated, fetched, outline, injected: 'injected' in window };
  });
  expect(outcome).toMatchObject({ evaluated: false, fetched: false, injected: false });
  expect(outcome.outline).not.toBe('9px');
  for (const directive of ['script-src-elem', 'style-src-elem', 'frame-src', 'object-src', 'connect-src'])
    expect(outcome.blocked).toContain(directive);
});

test('7: the pages take no text as HTML, script or address of a script, and no policy can change that', async ({
  start,
}) => {
  const { page } = await start();
  const outcome = await page.evaluate(() => {
    const markup = '<img src=x onerror="window.injected = 1">';
    const make = (name: string) => document.body.appendChild(document.createElement(name)) as never as HTMLElement;
    // TypeScript's types do not have it yet.
    const factory = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
      .trustedTypes;
    const ways: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => Object.assign(make('div'), { innerHTML: markup }),
      outerHTML: () => Object.assign(make('div'), { outerHTML: markup }),
      insertAdjacentHTML: () => make('div').insertAdjacentHTML('beforeend', markup),
      fragment: () => document.createRange().createContextualFragment(markup),
      parser: () => new DOMParser().parseFromString(markup, 'text/html'),
      write: () => document.write(markup),
      frame: () => Object.assign(make('iframe'), { srcdoc: markup }),
      handler: () => make('img').setAttribute('onerror', 'window.injected = 2'),
      script: () => Object.assign(make('script'), { text: 'window.injected = 3' }),
      source: () => Object.assign(make('script'), { src: 'assets/other.js' }),
      worker: () => new Worker('assets/other.js'),
      policy: () => factory.createPolicy('own', {}),
    };
    const refused = (way: () => unknown) => {
      try {
        way();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    const accepted = Object.keys(ways).filter((name) => !refused(ways[name] as () => unknown));
    return { accepted, tried: Object.keys(ways).length, injected: 'injected' in window };
  });
  expect(outcome).toEqual({ accepted: [], tried: 12, injected: false });
});

test('18: pages come only from app://, which serves only the built pages', async ({ start }) => {
  const { app, page } = await start();
  const statuses = await app.evaluate(async ({ session }) => {
    const addresses = [
      'app://setup/index.html',
      'app://setup/../main.cjs',
      'app://setup/%2e%2e/main.cjs',
      'app://setup/..%2fmain.cjs',
      'app://setup/%2e%2e%2fmain.cjs',
      'app://setup/..%5cmain.cjs',
      'app://setup/assets/..%2f..%2fmain.cjs',
      'app://setup/..%2f..%2fpackage.json',
      'app://setup//etc/hostname',
      'app://setup/%2fetc%2fpasswd.json',
      'app://setup/index.html%00.js',
      'app://setup/%ff',
      'app://setup/%',
      'app://setup/',
      'app://setup/missing.js',
      'app://other/index.html',
      'app://setup.example/index.html',
    ];
    const status = (address: string) =>
      session.defaultSession.fetch(address).then(
        (response) => response.status,
        () => 'failed' as const,
      );
    return Promise.all(addresses.map(async (address) => [address, await status(address)] as const));
  });
  const [[, ownStatus], ...others] = statuses as [(typeof statuses)[0], ...typeof statuses];
  expect(ownStatus).toBe(200);
  for (const [address, status] of others) expect(status, address).toBe(404);

  const files = await page.evaluate(() =>
    Promise.all(
      ['file:///etc/hostname', 'file:///proc/self/environ'].map((address) =>
        fetch(address).then(
          () => 'read',
          () => 'refused',
        ),
      ),
    ),
  );
  expect(files).toEqual(['refused', 'refused']);
});

test('1: the app listens on no port; the practice Webex listens on loopback, only after it is started', async ({
  start,
}) => {
  const { page } = await start();
  const cloud = async () =>
    page.evaluate(async () => (await window.bridge['setups.create']({ space: 'practice' })) as { value?: unknown });
  const made = (await cloud()).value as { cloud: { scimBaseUrl: string } };
  const { hostname, port } = new URL(made.cloud.scimBaseUrl);
  expect(hostname).toBe('127.0.0.1');
  // DNS rebinding: a foreign Host header is refused.
  const status = await new Promise((done, fail) =>
    request({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end(),
  );
  expect(status).toBe(403);
});
