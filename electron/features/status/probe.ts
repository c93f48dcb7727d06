import type { Space } from '../../../shared/contract';
import { toFailure } from '../../core/lib/failure';
import { inLanes } from '../../core/lib/lanes';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { ownerOf } from '../../core/setup/settling';
import type { CloudSource } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { runConnectionTest } from '../../core/webex/connection-test/run';
import type { WebexHttp } from '../../core/webex/http/client';
import type { StatusTest } from './report';

export interface ProbeParts {
  readonly vault: TokenVault;
  readonly clouds: Pick<CloudSource, 'live'>;
  readonly http: WebexHttp;
}

/**
 * Runs the read-only connection test of every setup that has a token and an Org ID. Nothing is written: the app may be open
 * beside it, and a monitor asks often.
 * @returns the results by setup; a token that the keychain does not give is one of them. Never rejects
 */
export async function probeAll(
  records: readonly SetupRecord[],
  space: Space,
  { vault, clouds, http }: ProbeParts,
): Promise<Map<string, StatusTest>> {
  const tests = new Map<string, StatusTest>();
  const { signal } = new AbortController();
  await inLanes(2, records, signal, async ({ id, cloud, events }) => {
    const facts = factsOf(events);
    const { orgId, pending } = facts;
    // A new token that Entra has may still wait under its own name for the keychain to let it take the other one's place.
    const slot = pending?.confirmation ? 'pending' : 'current';
    const signIn = slot === 'pending' ? pending?.signIn : facts.signIn;
    if (!signIn || !orgId) return;
    try {
      const token = await vault.read(ownerOf({ id, space }, facts, slot));
      const live = await clouds.live(cloud);
      const input = { cloud: live, orgId, token, write: false, signal, onProgress: () => undefined };
      tests.set(id, { report: await runConnectionTest(http, input) });
    } catch (thrown) {
      tests.set(id, { failure: toFailure(thrown) });
    }
  });
  return tests;
}
