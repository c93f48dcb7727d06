import type { Space } from '../../../shared/contract';
import type { HttpClient } from '../../core/http/client';
import { toFailure } from '../../core/lib/failure';
import { mapConcurrently } from '../../core/lib/map-concurrently';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { StatusTest } from '../../core/setup/setup-status';
import { ownerOf } from '../../core/setup/token-owner';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { CloudSource } from '../../core/webex/cloud-source';
import { runConnectionTest } from '../../core/webex/connection-test/run';

export interface ProbeOptions {
  readonly vault: TokenVault;
  readonly clouds: Pick<CloudSource, 'live'>;
  readonly http: HttpClient;
}

/**
 * Runs the read-only connection test of every setup with a token and an Org ID. Writes nothing: the app may be running, and
 * monitors call this often.
 * @returns the results by setup, including keychain failures. Never rejects
 */
export async function probeAll(
  records: readonly SetupRecord[],
  space: Space,
  { vault, clouds, http }: ProbeOptions,
): Promise<Map<string, StatusTest>> {
  const tests = new Map<string, StatusTest>();
  const { signal } = new AbortController();
  await mapConcurrently(2, records, signal, async ({ id, cloud, events }) => {
    const facts = factsOf(events);
    const { orgId, pending } = facts;
    // A confirmed new token stays in the pending slot until the keychain allows promoting it.
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
