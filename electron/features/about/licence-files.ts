import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LicencesView, PackageLicence } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { readThirdParties } from '../../core/lib/third-parties';

/** Where the licences of a package can be: in the resources, and Electron's beside the program on Linux and Windows. */
export interface LicencePlaces {
  readonly resources: string;
  readonly program: string;
}

const folderOf = ({ resources }: LicencePlaces) => join(resources, 'licenses');

/** @throws FailureError `about.noLicences` where the app runs from its sources */
export async function readLicences(places: LicencePlaces, electron: string): Promise<LicencesView> {
  const folder = folderOf(places);
  try {
    const [own, third] = await Promise.all(['LICENSE', 'THIRD-PARTY.md'].map((name) => readText(join(folder, name))));
    const packages = [...readThirdParties(third ?? ''), ...(await electronLicence(places, electron))];
    return { own: own ?? '', packages: packages.sort(byName) };
  } catch {
    throw new FailureError('about.noLicences');
  }
}

/** The file of Chromium's licences, or the folder of all others. @throws FailureError `about.noLicences` */
export async function licencePath(places: LicencePlaces, which: 'app' | 'chromium'): Promise<string> {
  const paths =
    which === 'app' ? [join(folderOf(places), 'THIRD-PARTY.md')] : electronFiles(places, 'LICENSES.chromium.html');
  for (const path of paths) if (await stat(path).catch(() => null)) return path;
  throw new FailureError('about.noLicences');
}

async function electronLicence(places: LicencePlaces, version: string): Promise<PackageLicence[]> {
  for (const path of electronFiles(places, 'LICENSE.electron.txt')) {
    const text = await readText(path).catch(() => null);
    if (text) return [{ name: 'electron', version, licence: 'MIT', text }];
  }
  return [];
}

function electronFiles(places: LicencePlaces, name: string): string[] {
  return [join(folderOf(places), name), join(dirname(places.program), name)];
}

async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).trim();
}

function byName(one: PackageLicence, other: PackageLicence): number {
  return one.name === other.name ? 0 : one.name < other.name ? -1 : 1;
}
