import { expect, it } from 'vitest';
import { SetUpRun } from '../../../../electron/features/entra-set-up/set-up-run';

it('shows what was under way again once a question is answered, so that nothing is answered twice', async () => {
  const shown: string[] = [];
  const run: SetUpRun = new SetUpRun(() => shown.push(run.view.flow.at));
  run.working('application');
  const decision = run.decide('application', []);
  run.answer('do');
  run.answer('skip');
  expect(await decision).toBe('do');
  expect(run.view.flow).toEqual({ at: 'working', step: 'application', until: null });
  expect(shown).toEqual(['working', 'deciding', 'working']);
});

it('does not show a question to a run that was cancelled', async () => {
  const run = new SetUpRun(() => undefined);
  run.cancel();
  await expect(run.decide('application', [])).rejects.toThrow();
  expect(run.view.flow.at).toBe('looking');
});
