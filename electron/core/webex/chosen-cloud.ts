import { join } from 'node:path';
import { JsonFile } from '../lib/json-file';
import { cloudOf } from './cloud-file';
import type { Cloud } from './clouds';

/**
 * The cloud that was chosen in the settings for new setups; null: Webex itself. The app keeps a copy in its folder, since the
 * file that was chosen can be changed, moved, or on a drive that is not there.
 * @param folder of the app's data
 */
export function chosenCloud(folder: string): JsonFile<Cloud | null> {
  return new JsonFile(join(folder, 'cloud.json'), { parse: (stored) => (stored === null ? null : cloudOf(stored)) });
}
