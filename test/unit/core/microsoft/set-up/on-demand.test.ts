import { afterEach, describe, expect, it } from 'vitest';
import { safeTextOf } from '../../../../../electron/core/microsoft/look/texts';
import { onDemandView } from '../../../../../electron/core/microsoft/set-up/on-demand';
import { Token } from '../../../../../electron/core/tokens/token';
import { closeAll } from '../../http/servers';
import { settingUp } from './setting-up';

afterEach(closeAll);

const safe = safeTextOf(new Token('token'));
const scoping = {
  name: 'EntrySynchronizationScoping',
  type: 'Scoping',
  status: 'Success',
  description: 'Determine if User in scope by evaluating against each scoping filter',
  details: { 'Assigned to the application': 'True' },
};

describe.each([
  ['one object', []],
  ['a list', ['onDemandList']],
] as const)('what provisioning on demand did, answered as %s', (_, faults) => {
  it('a user who is as wanted already is a success', async () => {
    await using setup = await settingUp();
    setup.pair.entra.setFaults(faults);
    await setup.run();
    const { end, onDemand } = await setup.run();
    expect(end).toEqual({ at: 'done' });
    expect(onDemand).toMatchObject({ status: 'success', code: 'RedundantExport', cause: 'noChange' });
  });

  it('a user who is not assigned is skipped for that reason', async () => {
    await using setup = await settingUp();
    setup.pair.entra.setFaults(faults);
    const { onDemand } = await setup.run({ decide: ([write]) => (write?.change === 'assign' ? 'skip' : 'do') });
    expect(onDemand).toMatchObject({ status: 'skipped', code: 'NotEffectivelyEntitled', cause: 'notAssigned' });
  });
});

describe('the cause', () => {
  it('is not taken from the description of a step that succeeded', () => {
    const value = JSON.stringify([
      {
        provisioningSteps: [scoping, { ...scoping, type: 'Export', status: 'Failure', description: 'It failed.' }],
        statusInfo: { status: 'Failure' },
      },
    ]);
    expect(onDemandView({ key: '', value }, safe)).toMatchObject({ status: 'failure', cause: null });
  });

  it('is found in the description of a step that was skipped', () => {
    const value = JSON.stringify([
      { provisioningSteps: [{ ...scoping, status: 'Skipped' }], statusInfo: { status: 'Skipped' } },
    ]);
    expect(onDemandView({ key: '', value }, safe)).toMatchObject({ status: 'skipped', cause: 'scopingFilter' });
  });
});
