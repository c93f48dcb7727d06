import { describe, expect, it } from 'vitest';
import { entraFaults } from '../../../../electron/core/practice-entra';
import { world } from './world';

const seconds = (count: number) => count / 60;

describe('faults', () => {
  it('servicePrincipalLate: a new application is not found at first, then by every second request, then always', async () => {
    const my = world();
    my.setFaults('servicePrincipalLate');
    const app = await my.application();
    const get = async () => (await my.get(app.sp)).status;
    expect([await get(), await get()]).toEqual([404, 404]);
    my.wait(seconds(20));
    expect([await get(), await get(), await get(), await get()]).toEqual([404, 200, 404, 200]);
    my.wait(seconds(10));
    expect([await get(), await get(), await get()]).toEqual([200, 200, 200]);
    expect((await my.get(`${app.sp}/synchronization/templates`)).body.value).toEqual([]);
    my.wait(seconds(10));
    expect((await my.get(`${app.sp}/synchronization/templates`)).body.value).toHaveLength(2);
  });

  it('unauthorizedWhileNew: the synchronization refuses right scopes for half a minute', async () => {
    const my = world();
    my.setFaults('unauthorizedWhileNew');
    const app = await my.application();
    const jobs = `${app.sp}/synchronization/jobs`;
    expect(await my.get(jobs)).toMatchObject({ status: 401, body: { error: { code: 'UnknownError', message: '' } } });
    expect((await my.get(app.sp)).status).toBe(200);
    my.wait(seconds(30));
    expect((await my.get(jobs)).status).toBe(200);
  });

  it('nestedErrors: the error of the synchronization is in the text of another one', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    my.setFaults('nestedErrors');
    const { body } = await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true });
    let { error } = body;
    for (; error.code === 'UnknownError'; { error } = JSON.parse(error.message));
    expect(error.code).toBe('CredentialsMissing');
    my.as('ada', ['User.Read.All']);
    expect((await my.get(app.job)).body.error).toMatchObject({ code: 'UnknownError', message: '' });
    // The directory's own errors are as always.
    expect((await my.get('/users/unknown')).body.error.code).toBe('Request_ResourceNotFound');
  });

  it.each([
    ['tooManyRequests', '3'],
    ['tooManyRequestsWithoutWait', undefined],
  ] as const)('%s: refuses every second request to an address', async (fault, retryAfter) => {
    const my = world();
    my.setFaults(fault);
    const [first, second, third] = [await my.get('/me'), await my.get('/me'), await my.get('/me')];
    expect([first?.status, second?.status, third?.status]).toEqual([429, 200, 429]);
    expect(first?.headers['Retry-After']).toBe(retryAfter);
    expect(first?.body.error.code).toBe('TooManyRequests');
  });

  it('noTemplate: an application has no template, so no job can be made', async () => {
    const my = world();
    my.setFaults('noTemplate');
    const app = await my.application();
    expect((await my.get(`${app.sp}/synchronization/templates`)).body.value).toEqual([]);
    expect((await my.post(`${app.sp}/synchronization/jobs`, { templateId: 'practiceWebex' })).status).toBe(404);
  });

  it('twoJobs: an application with a job has another one of another template', async () => {
    const my = world();
    const app = await my.job();
    my.setFaults('twoJobs');
    const jobs = (await my.get(`${app.sync}/jobs`)).body.value;
    expect(jobs.map(({ templateId }: { templateId: string }) => templateId)).toEqual([
      'practiceWebex',
      'practiceWebexOld',
    ]);
    expect((await my.get(`${app.sync}/jobs/${jobs[1].id}`)).status).toBe(200);
  });

  it('noPremium: groups cannot be assigned, users can', async () => {
    const my = world();
    my.setFaults('noPremium');
    const app = await my.application();
    const assign = async (principalId: string) =>
      (
        await my.post(`${app.sp}/appRoleAssignedTo`, {
          principalId,
          resourceId: app.servicePrincipal.id,
          appRoleId: app.servicePrincipal.appRoles[0].id,
        })
      ).status;
    expect([await assign('group-all'), await assign('user-ada')]).toEqual([403, 201]);
  });

  it('are those that were set last, in the order of their list', () => {
    const { entra } = world();
    entra.setFaults(['twoJobs', 'noPremium']);
    expect(entra.faults()).toEqual(['noPremium', 'twoJobs']);
    entra.setFaults(entraFaults.toReversed());
    expect(entra.faults()).toEqual(entraFaults);
    entra.setFaults([]);
    expect(entra.faults()).toEqual([]);
  });
});
