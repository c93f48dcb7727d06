import { beforeEach, expect, it } from 'vitest';
import { startApp } from '../../../../../renderer/app/start-app';
import { adopt } from '../../../../../renderer/lib/actions';
import { openSetup } from '../../../../../renderer/lib/navigation';
import { change, initialState, state } from '../../../../../renderer/lib/store';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

beforeEach(() => change(initialState, true));

const failure = { code: 'keychain.locked' } as const;
const two = [
  { id: 's1', name: 'Contoso', failure },
  { id: 's2', name: 'Fabrikam', failure },
];

it('the notice lists setups that could not be reconciled at the start, until each is opened and reconciled', async () => {
  const { tell } = fakeBridge({
    'app.start': () => Promise.reject(new Error('not in this test')),
    'setups.open': ({ id }) => ok(setupView({ id })),
  });
  await startApp();
  tell('setups.unreconciled', two);
  expect(state().unreconciled).toEqual(two);
  adopt(setupView({ id: 's1', reconcileFailure: failure }));
  expect(state().unreconciled).toEqual(two);
  await openSetup('s1');
  expect(state().unreconciled).toEqual(two.slice(1));
  adopt(setupView({ id: 's2' }));
  expect(state().unreconciled).toEqual([]);
});
