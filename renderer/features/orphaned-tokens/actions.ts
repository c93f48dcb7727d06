import { announce } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { changeOrphanedTokens, orphanedTokens, tokenCount } from './state';

/** Removes the listed tokens from the keychain. The main process sends what is left after each setup. */
export async function removeOrphanedTokens(): Promise<void> {
  const { orphans, removing } = orphanedTokens();
  if (removing) return;
  const before = tokenCount(orphans);
  changeOrphanedTokens({ confirming: false, removing: true, failure: null, removed: 0 });
  const setups = orphans.map(({ space, id }) => ({ space, id }));
  const result = await request((main) => main['orphanedTokens.remove']({ setups }));
  const removed = before - tokenCount(orphanedTokens().orphans);
  changeOrphanedTokens({ removing: false, removed, failure: result.ok ? null : result.failure });
  if (removed) announce('orphanedTokens.removed', { count: removed });
}
