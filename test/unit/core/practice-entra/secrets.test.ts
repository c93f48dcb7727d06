import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretKeys } from '../../../../electron/core/practice-entra/secrets';
import { world } from './world';

const readable = ['BaseAddress', 'SyncAll', 'SyncNotificationSettings'];

describe('secrets', () => {
  it('come back masked, whatever was put, in no answer of any endpoint in clear', async () => {
    const plain = secretKeys.filter((key) => key !== 'SyncNotificationSettings');
    const anySecret = fc.string({ minLength: 8, maxLength: 40 }).map((text) => `s3cret-${text}`);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...plain), anySecret, { maxKeys: 6 }), async (wanted) => {
        const my = world();
        const app = await my.job({ secrets: false });
        const value = Object.entries(wanted).map(([key, text]) => ({ key, value: text }));
        expect((await my.request('PUT', `${app.sync}/secrets`, { value })).status).toBe(204);
        const back = (await my.get(`${app.sync}/secrets`)).body.value;
        expect(back).toEqual(
          value.map(({ key, value: text }) => ({ key, value: readable.includes(key) ? text : '*' })),
        );
        const validation = await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true });
        const answers = [
          await my.get(app.job),
          await my.get(`${app.sync}/jobs`),
          await my.get(`${app.job}/schema`),
          validation,
        ];
        const text = JSON.stringify(answers.map(({ body }) => body));
        for (const each of value)
          if (!readable.includes(each.key)) expect(text).not.toContain(JSON.stringify(each.value).slice(1, -1));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['replaces what it does not name', [], ['SecretToken']],
    [
      'keeps what it does not name with the fault secretsMerged',
      ['secretsMerged'],
      ['BaseAddress', 'SecretToken', 'SyncAll'],
    ],
  ] as const)('PUT %s', async (_what, faults, left) => {
    const my = world();
    const app = await my.job({ secrets: false });
    await my.putSecrets(app.sync, 'token-1', [{ key: 'SyncAll', value: 'false' }]);
    my.setFaults(...faults);
    await my.request('PUT', `${app.sync}/secrets`, { value: [{ key: 'SecretToken', value: 'token-2' }] });
    const keys = (await my.get(`${app.sync}/secrets`)).body.value.map(({ key }: { key: string }) => key);
    expect(keys.sort()).toEqual(left);
  });

  it('an empty value removes a secret, also when PUT merges', async () => {
    const my = world();
    const app = await my.job();
    my.setFaults('secretsMerged');
    await my.request('PUT', `${app.sync}/secrets`, { value: [{ key: 'SecretToken', value: '' }] });
    expect((await my.get(`${app.sync}/secrets`)).body.value.map(({ key }: { key: string }) => key)).toEqual([
      'BaseAddress',
    ]);
    expect((await my.status(app.job)).code).toBe('NotConfigured');
  });

  it('a mask that is sent back becomes the secret, so the credentials fail', async () => {
    const my = world();
    const app = await my.job();
    await my.putSecrets(app.sync, '*');
    const answer = await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true });
    expect(answer.body.error.code).toBe('SystemForCrossDomainIdentityManagementCredentialValidationFailure');
  });

  it.each([
    ['', 400],
    ['no JSON', 400],
    ['[]', 400],
    ['{}', 204],
    ['{"Enabled":true,"Recipients":"a@b.example","DeleteThresholdEnabled":true,"DeleteThresholdValue":50}', 204],
  ])('notification settings %j are answered with %d', async (value, status) => {
    const my = world();
    const app = await my.job();
    const answer = await my.putSecrets(app.sync, 'token-1', [{ key: 'SyncNotificationSettings', value }]);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.error.code).toBe('InvalidNotificationSettings');
  });

  it.each([
    ['an unknown key', [{ key: 'Secret', value: 'x' }]],
    ['an object as a value', [{ key: 'SyncNotificationSettings', value: { Enabled: true } }]],
  ])('refuses %s', async (_what, value) => {
    const my = world();
    const app = await my.job();
    expect((await my.request('PUT', `${app.sync}/secrets`, { value })).status).toBe(400);
  });

  it('unknownSecret adds a masked key that this administrator did not enter', async () => {
    const my = world();
    my.setFaults('unknownSecret');
    const app = await my.job();
    expect((await my.get(`${app.sync}/secrets`)).body.value).toContainEqual({ key: 'Oauth2ClientSecret', value: '*' });
  });
});

describe('validateCredentials', () => {
  it('passes with the right pair, before a job exists, too', async () => {
    const my = world();
    const app = await my.application();
    const credentials = [
      { key: 'BaseAddress', value: `${my.target.base}/` },
      { key: 'SecretToken', value: 'token-1' },
    ];
    const path = `${app.sp}/synchronization/jobs/validateCredentials`;
    expect((await my.post(path, { templateId: 'practiceWebex', credentials })).status).toBe(204);
    expect(my.target.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual(['Users', 'Groups']);
  });

  it.each([
    [401, 'SystemForCrossDomainIdentityManagementCredentialValidationFailure'],
    [403, 'SystemForCrossDomainIdentityManagementCredentialValidationFailure'],
    [404, 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable'],
    [500, 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable'],
    [null, 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable'],
  ])('an application that answers %s gives %s', async (status, code) => {
    const my = world();
    const app = await my.job();
    my.target.answerAll(status);
    const answer = await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true });
    expect(answer).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it('a key in another case is an internal error, and no secrets are CredentialsMissing', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    const wrongCase = { credentials: [{ key: 'baseAddress', value: 'x' }] };
    expect(await my.post(`${app.job}/validateCredentials`, wrongCase)).toMatchObject({
      status: 500,
      body: { error: { code: 'InternalError' } },
    });
    const saved = await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true });
    expect(saved).toMatchObject({ status: 400, body: { error: { code: 'CredentialsMissing' } } });
  });

  it('with secretsLate, saved credentials are the ones before for 40 seconds', async () => {
    const my = world();
    const app = await my.job();
    my.setFaults('secretsLate');
    my.target.token = 'token-2';
    my.wait(5);
    await my.putSecrets(app.sync, 'token-2');
    const validate = async () =>
      (await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true })).status;
    expect(await validate()).toBe(400);
    my.wait(40 / 60);
    expect(await validate()).toBe(204);
  });
});
