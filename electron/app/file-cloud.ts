import type { Failure } from '../../shared/contract';
import type { JsonFile } from '../core/lib/json-file';
import { readCloudFile } from '../core/webex/cloud-file';
import type { FileCloud } from '../core/webex/cloud-registry';
import type { Cloud } from '../core/webex/clouds';

interface StartCloud {
  readonly fromFile: FileCloud | null;
  /** The cloud file of the organization or the command line was refused: the app cannot be used. */
  readonly refused: Failure | null;
  /** The cloud that was chosen in the settings is damaged: new setups use Webex itself. */
  readonly lost: Failure | null;
}

/**
 * The cloud for new setups of this start: that of the organization, else that of the command line, else the one that was chosen in
 * the settings.
 */
export async function startCloud(
  files: { readonly policy: string | null; readonly commandLine: string | null },
  chosen: JsonFile<Cloud | null>,
): Promise<StartCloud> {
  const by = files.policy === null ? 'commandLine' : 'policy';
  const file = files[by];
  if (file !== null) {
    const read = await readCloudFile(file);
    if (read.ok) return { fromFile: { cloud: read.value, by }, refused: null, lost: null };
    // Without it, a new setup would give Webex itself the sign-in of another cloud.
    return { fromFile: null, refused: by === 'policy' ? ofPolicy(read.failure, file) : read.failure, lost: null };
  }
  const { value, problem } = await chosen.readOrSetAside();
  return {
    fromFile: value && { cloud: value, by: 'settings' },
    refused: null,
    lost: problem === null ? null : { code: 'cloud.lost', detail: { reason: problem } },
  };
}

function ofPolicy({ code, detail }: Failure, file: string): Failure {
  return { code, detail: { ...detail, file, policy: 'CloudFile' } };
}
