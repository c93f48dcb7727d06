import type { Failure } from '../../shared/contract';
import type { JsonFile } from '../core/lib/json-file';
import { readCloudFile } from '../core/webex/cloud-file';
import type { FileCloud } from '../core/webex/cloud-registry';
import type { Cloud } from '../core/webex/clouds';

interface StartCloud {
  readonly fromFile: FileCloud | null;
  /** The cloud file of the command line was refused: the app cannot be used. */
  readonly refused: Failure | null;
  /** The cloud that was chosen in the settings is damaged: new setups use Webex itself. */
  readonly lost: Failure | null;
}

/** The cloud for new setups of this start: that of the command line, else the one that was chosen in the settings. */
export async function startCloud(file: string | null, chosen: JsonFile<Cloud | null>): Promise<StartCloud> {
  if (file !== null) {
    const read = await readCloudFile(file);
    return read.ok
      ? { fromFile: { cloud: read.value, byCommandLine: true }, refused: null, lost: null }
      : { fromFile: null, refused: read.failure, lost: null };
  }
  const { value, problem } = await chosen.readOrSetAside();
  return {
    fromFile: value && { cloud: value, byCommandLine: false },
    refused: null,
    lost: problem === null ? null : { code: 'cloud.lost', detail: { reason: problem } },
  };
}
