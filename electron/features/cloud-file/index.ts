import { type CloudFileState, cloudFileContract, type FileCloudView } from '../../../shared/contract/cloud-file';
import { FailureError, unwrap } from '../../core/lib/failure';
import { cloudView } from '../../core/setup/setup-view';
import { readCloudFile } from '../../core/webex/cloud-file';
import { type Cloud, commercialCloud } from '../../core/webex/clouds';
import { defineFeature } from '../../services/feature';

/** Chooses the cloud of new setups by a file, as `--cloud=FILE` does. Setups that exist keep theirs. */
export const feature = defineFeature(cloudFileContract, ({ clouds, chosenCloud, files }) => {
  // The page only confirms what was read here: it cannot name addresses itself.
  let candidate: Cloud | null = null;
  const state = async (): Promise<CloudFileState> => {
    const { fromFile } = clouds;
    return {
      used: fromFile && fileCloudView(fromFile.cloud),
      by: fromFile?.by ?? 'settings',
      webex: fileCloudView(commercialCloud),
      cloud: cloudView(await clouds.forNew('real')),
    };
  };
  const choose = async (cloud: Cloud | null): Promise<CloudFileState> => {
    const by = clouds.fromFile?.by ?? 'settings';
    if (by === 'policy') throw new FailureError('policy.set', { policy: 'CloudFile' });
    if (by === 'commandLine') throw new FailureError('app.badRequest');
    await chosenCloud.write(cloud);
    clouds.choose(cloud);
    candidate = null;
    return state();
  };
  return {
    handlers: {
      'cloudFile.state': state,
      'cloudFile.choose': async () => {
        const path = await files.choose(['json']);
        if (path === null) return null;
        candidate = unwrap(await readCloudFile(path));
        return fileCloudView(candidate);
      },
      'cloudFile.use': () => {
        if (!candidate) throw new FailureError('app.badRequest');
        return choose(candidate);
      },
      'cloudFile.remove': () => choose(null),
    },
  };
});

function fileCloudView({ kind: _, ...fields }: Cloud): FileCloudView {
  return fields;
}
