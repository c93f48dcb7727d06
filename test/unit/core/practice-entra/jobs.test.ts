import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Execution,
  failed,
  finished,
  type JobRun,
  newRun,
  nextAttempt,
  noError,
  paused,
  started,
  statusCode,
} from '../../../../electron/core/practice-entra/job-run';
import { world } from './world';

const never = '0001-01-01T00:00:00Z';
const hour = 3_600_000;

describe('a job', () => {
  it('is created stopped, not configured, and with a failed execution that means that it has not run', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    const job = (await my.get(app.job)).body;
    expect(job.id).toBe(`practiceWebex.0f0e0d0c0b0a49088706050403020100.${app.servicePrincipal.appId}`);
    expect(job.schedule).toEqual({ expiration: null, interval: 'PT40M', state: 'Disabled' });
    expect(job.status).toMatchObject({
      code: 'NotConfigured',
      quarantine: null,
      steadyStateFirstAchievedTime: never,
      lastExecution: { state: 'Failed', timeBegan: never, timeEnded: never, error: { code: 'None' } },
      lastSuccessfulExecution: null,
    });
  });

  it('goes from not configured over paused, not run and active to quarantine, and start lifts that', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    const codes = [(await my.status(app.job)).code];
    const note = async () => codes.push((await my.status(app.job)).code);
    await my.putSecrets(app.sync);
    await note();
    await my.post(`${app.job}/start`);
    await note();
    await my.entra.runDueCycles();
    await note();
    my.target.token = 'token-2';
    my.wait(40);
    await my.entra.runDueCycles();
    await note();
    const { quarantine } = await my.status(app.job);
    expect(quarantine).toMatchObject({
      reason: 'EncounteredQuarantineException',
      seriesCount: 1,
      nextAttempt: new Date(my.now().getTime() + 6 * hour).toISOString(),
      error: { code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure' },
    });
    await my.putSecrets(app.sync, 'token-2');
    await note();
    await my.post(`${app.job}/start`);
    await note();
    my.wait(1);
    await my.entra.runDueCycles();
    await my.post(`${app.job}/pause`);
    await note();
    expect(codes).toEqual([
      'NotConfigured',
      'Paused',
      'NotRun',
      'Active',
      'Quarantine',
      'Quarantine',
      'Active',
      'Paused',
    ]);
    expect((await my.status(app.job)).lastExecution).toMatchObject({
      state: 'Succeeded',
      timeBegan: my.now().toISOString(),
    });
  });

  it('leaves quarantine by itself when a retry succeeds', async () => {
    const my = world();
    const app = await my.job();
    my.target.answerAll(null);
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    expect((await my.status(app.job)).quarantine.error.code).toMatch(/Unavailable$/);
    my.target.answerAll(0);
    my.wait(40);
    expect(await my.entra.runDueCycles()).toBe(0);
    my.wait(6 * 60);
    expect(await my.entra.runDueCycles()).toBe(1);
    expect(await my.status(app.job)).toMatchObject({ code: 'Active', quarantine: null });
  });

  it('is disabled after four weeks of quarantine', async () => {
    const my = world();
    const app = await my.job();
    await my.putSecrets(app.sync, 'wrong');
    await my.post(`${app.job}/start`);
    let cycles = 0;
    for (let hours = 0; hours <= 29 * 24; hours += 1) {
      cycles += await my.entra.runDueCycles();
      my.wait(60);
    }
    // At once, after 6, 12 and 24 hours, then daily until day 28.
    expect(cycles).toBe(1 + 3 + 27);
    const job = (await my.get(app.job)).body;
    expect(job.schedule.state).toBe('Disabled');
    expect(job.status).toMatchObject({ code: 'Quarantine', quarantine: { nextAttempt: never } });
  });

  it('that is started before its secrets waits, and runs when they are there', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    expect((await my.status(app.job)).code).toBe('NotConfigured');
    await my.putSecrets(app.sync);
    my.wait(40);
    await my.entra.runDueCycles();
    expect((await my.status(app.job)).code).toBe('Active');
  });

  it('exists once for each template, which must be one of the application', async () => {
    const my = world();
    const app = await my.job();
    const repeated = await my.post(`${app.sync}/jobs`, { templateId: 'practiceWebex' });
    expect(repeated).toMatchObject({
      status: 409,
      body: { error: { code: 'Request_MultipleObjectsWithSameKeyValue' } },
    });
    expect((await my.post(`${app.sync}/jobs`, { templateId: 'aws' })).status).toBe(404);
    expect((await my.request('DELETE', app.job)).status).toBe(204);
    expect((await my.get(app.job)).status).toBe(404);
  });

  it.each([
    [{ criteria: { resetScope: 'Escrows, QuarantineState' } }, 'Active'],
    [undefined, 'Active'],
    [{}, 'Active'],
    [{ criteria: { resetScope: 'Escrows' } }, 'Quarantine'],
  ])('restarted with %j is in the state %s', async (body, code) => {
    const my = world();
    const app = await my.job();
    await my.putSecrets(app.sync, 'wrong');
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    expect((await my.post(`${app.job}/restart`, body)).status).toBe(204);
    expect((await my.status(app.job)).code).toBe(code);
  });

  it('is restarted only with scopes of the metadata', async () => {
    const my = world();
    const app = await my.job();
    expect((await my.post(`${app.job}/restart`, { criteria: { resetScope: 'All' } })).status).toBe(400);
  });
});

const execution = (at: number, state: Execution['state']): Execution => ({
  state,
  began: at,
  ended: at,
  activity: '',
  imported: 0,
  exported: 0,
  escrowed: 0,
  error: noError,
});

describe('the states of a job', () => {
  const steps = fc.array(fc.constantFrom('start', 'pause', 'good', 'partly', 'bad'), { maxLength: 40 });

  it('are consistent after any steps', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let now = 0;
        let run: JobRun = newRun;
        for (const step of all) {
          now += 7 * hour;
          if (step === 'start') run = started(run, now);
          if (step === 'pause') run = paused(run);
          if (run.schedule === 'Active' && step === 'good') run = finished(run, execution(now, 'Succeeded'));
          if (run.schedule === 'Active' && step === 'partly') run = finished(run, execution(now, 'EntryLevelErrors'));
          if (run.schedule === 'Active' && step === 'bad') run = failed(run, execution(now, 'Failed'));

          expect(statusCode(run, false)).toBe('NotConfigured');
          if (step === 'start') expect(statusCode(run, true)).not.toBe('Quarantine');
          expect(run.nextCycle === null).toBe(run.schedule !== 'Active');
          expect(run.quarantine === null || run.failures > 0).toBe(true);
          if (run.quarantine?.next) expect(run.quarantine.next).toBeGreaterThan(run.last?.ended ?? 0);
        }
      }),
    );
  });

  it.each([
    [0, 6],
    [5.9, 6],
    [6, 12],
    [12, 24],
    [24, 48],
    [49, 72],
    [28 * 24 - 1, 28 * 24],
    [28 * 24, null],
  ])('%d hours after the first failure, the next attempt is after %s', (passed, next) => {
    expect(nextAttempt(0, passed * hour)).toBe(next === null ? null : next * hour);
  });
});
