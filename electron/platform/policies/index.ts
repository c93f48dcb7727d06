import { closeSync, constants, openSync } from 'node:fs';
import { userInfo } from 'node:os';
import { errorCode } from '../../core/lib/failure';
import { lazy } from '../../core/lib/lazy';
import type { PolicySource } from '../../core/policies/parse';
import { managedPreferences, policyFile } from '../../core/policies/places';
import { noPolicies, type PolicyState } from '../../core/policies/state';

/**
 * Reads the policies that the organization set on this computer. What reads and parses them is loaded only where there may be
 * some: without them, the start pays for one file that cannot be opened (on Windows for reg.exe, beside the start). Never rejects.
 * To be called when all of main.ts was run, from which the loaded parts import.
 */
export const readPolicies = lazy(async (): Promise<PolicyState> => {
  const { platform } = process;
  if (platform === 'linux') {
    if (!mayExist(policyFile)) return noPolicies;
    const { linuxSource } = await import('./linux');
    return parsed([linuxSource(policyFile)], true);
  }
  if (platform === 'darwin') {
    const there = managedPreferences(user().username).filter(mayExist);
    if (there.length === 0) return noPolicies;
    const { macSources } = await import('./macos');
    return parsed(await macSources(there), true);
  }
  if (platform === 'win32') {
    const { windowsSources } = await import('./windows');
    return parsed(await windowsSources(), false);
  }
  return noPolicies;
});

async function parsed(sources: readonly PolicySource[], typed: boolean): Promise<PolicyState> {
  if (sources.length === 0) return noPolicies;
  const { parsePolicies } = await import('../../core/policies/parse');
  return parsePolicies(sources, { typed, platform: process.platform, home: user().homedir });
}

/** A file that cannot be opened for another reason is looked at again, for its reason. */
function mayExist(path: string): boolean {
  try {
    // A pipe without a writer would keep its reader waiting.
    closeSync(openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
    return true;
  } catch (thrown) {
    return errorCode(thrown) !== 'ENOENT';
  }
}

/** As the system knows the user: the environment could name another one. */
function user(): { readonly username: string; readonly homedir: string } {
  try {
    return userInfo();
  } catch {
    return { username: '', homedir: '' };
  }
}
