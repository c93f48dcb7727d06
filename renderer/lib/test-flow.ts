import type { SetupView, TokenSlot } from '../../shared/contract';
import { type AppState, state, type TestFlow } from './store';

/** Names the connection test of one token of a setup in `AppState.tests`. */
export function testKey(setupId: string, token: TokenSlot): string {
  return `${setupId}/${token}`;
}

/** The connection test of a token as far as it differs from the record; undefined when there is none. */
export function flowOf(
  { id }: Pick<SetupView, 'id'>,
  tests: AppState['tests'],
  token: TokenSlot = 'current',
): TestFlow | undefined {
  return tests[testKey(id, token)];
}

/** Whether a test of this setup's token is under way. */
export function isTesting(
  setup: Pick<SetupView, 'id'>,
  tests: AppState['tests'],
  token: TokenSlot = 'current',
): boolean {
  return flowOf(setup, tests, token)?.kind === 'running';
}

/**
 * The tests after leaving the current page: without its cancelled and failed ones, which were shown there. Running tests
 * continue, and results of other setups stay for their pages.
 */
export function testsAfterLeaving(): AppState['tests'] {
  const { tests, setup, route } = state();
  const token = route.page === 'setup' ? shownOn[route.step] : undefined;
  if (!setup || !token || isTesting(setup, tests, token)) return tests;
  const { [testKey(setup.id, token)]: _, ...others } = tests;
  return others;
}

/** The pages that show a connection test, and of which token. */
const shownOn: Readonly<Partial<Record<string, TokenSlot>>> = { connectionTest: 'current', renewal: 'pending' };
