import { join } from 'node:path';
import { writeAtomically } from '../../core/lib/atomic-file';
import { personId } from './people';

/** The file's name as Entra's portal saves it. */
const fileName = 'exportGroup_sample.csv';

/** Columns that Microsoft describes for "Download groups" (Microsoft Learn, "Bulk download groups"). */
const columns = ['id', 'displayName', 'groupType', 'membershipType', 'mail'] as const;

/** Names of groups in Entra. Of the groups in Webex, only Finance is missing. */
const names = [
  'All staff',
  'Engineering',
  // Differs in case.
  'sales',
  // Differs in spaces.
  'People  and Culture',
  // Several in Webex.
  'Town hall',
  // Several in Entra.
  'Project Aurora',
  'Project Aurora',
  'Interns',
  'Working students',
];

/** The groups of the practice organization as Entra would export them, with what a comparison finds in a real one. */
export function sampleGroupsCsv(): string {
  const rows = names.map((name, index) => [personId(`entra group ${index}`), name, 'Security', 'Assigned', '']);
  return `${[columns, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** @returns the path of the written file */
export async function writeSampleGroups(folder: string): Promise<string> {
  const path = join(folder, fileName);
  await writeAtomically(path, sampleGroupsCsv());
  return path;
}
