import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../shared/enums';
import { FailureError } from '../../core/lib/failure';

/**
 * The page of the user guide in a language, where `electron-builder.yml` puts it.
 * @param resources the folder of the resources
 * @throws FailureError `userGuide.missing` where the app runs from its sources
 */
export async function userGuidePath(resources: string, locale: Locale): Promise<string> {
  const path = join(resources, 'user-guide', `${locale}.html`);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new FailureError('userGuide.missing', { file: path });
  return path;
}
