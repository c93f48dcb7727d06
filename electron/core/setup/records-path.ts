import { join } from 'node:path';
import type { Space } from '../../../shared/enums';

/** The folder with the records of a space. @param data the data folder */
export function recordsPath(data: string, space: Space): string {
  return join(data, space === 'practice' ? 'practice' : '', 'setups');
}
