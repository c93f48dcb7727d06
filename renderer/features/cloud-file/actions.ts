import type { CloudFileState, FileCloudView } from '../../../shared/contract';
import { announce, attempt } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { change, state } from '../../lib/store';

/** @returns null when the main process did not answer */
export async function readCloudFileState(): Promise<CloudFileState | null> {
  const answer = await request(async (main) => ({ ok: true, value: await main['cloudFile.state']() }));
  return answer.ok ? answer.value : null;
}

/** Asks for a cloud file. @returns what it names; null: cancelled, or refused with a notice */
export async function chooseCloudFile(): Promise<FileCloudView | null> {
  let chosen: FileCloudView | null = null;
  await attempt(async (main) => {
    const answer = await main['cloudFile.choose']();
    if (answer.ok) chosen = answer.value;
    return answer;
  });
  return chosen;
}

/** Uses the chosen cloud file, or Webex itself, for new setups. @returns null after a failure, which is a notice */
export async function changeCloud(to: 'chosen' | 'webex'): Promise<CloudFileState | null> {
  let changed: CloudFileState | null = null;
  await attempt(async (main) => {
    const answer = await main[to === 'chosen' ? 'cloudFile.use' : 'cloudFile.remove']();
    if (answer.ok) changed = adopt(answer.value);
    return answer;
  });
  return changed;
}

/** Shows the cloud on every page, and says which one new setups use. */
function adopt(cloudFile: CloudFileState): CloudFileState {
  const { start, space } = state();
  if (start && space === 'real') change({ start: { ...start, cloud: cloudFile.cloud } });
  if (cloudFile.used) announce('cloudFile.announce.used', { name: cloudFile.used.name });
  else announce('cloudFile.announce.removed');
  return cloudFile;
}
