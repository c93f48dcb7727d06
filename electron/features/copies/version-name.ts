import type { Translator } from '../../../shared/texts/i18n';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { copyName } from '../../core/record-copy/copy-name';

/** The name of an automatic version: time, setup and extension. */
const versionName = /^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d .*\b([0-9a-f]{8})\.json$/;

export interface VersionName {
  /** The folder of the setup: `Contoso (a35b…20c)`. */
  readonly folder: string;
  /** Without its extension; sorts by time: `2026-11-22 15-57-41 Contoso (a35b…20c) 3f2f6a3e`. */
  readonly stem: string;
}

/**
 * The name of a version, with local date and time. The first characters of the setup's id distinguish setups with the same
 * name.
 */
export function versionNameOf(input: CopyInput, translator: Translator): VersionName {
  const [, day = '', name = ''] = /^(\S+) (.*)\.html$/.exec(copyName(input, 'html', translator)) ?? [];
  return { folder: name, stem: `${day} ${timeOf(input.savedAt)} ${name} ${mark(input.record.id)}` };
}

/** Whether the file name is a JSON version of this setup. */
export function isVersionOf(id: string, fileName: string): boolean {
  return versionName.exec(fileName)?.[1] === mark(id);
}

/** Whether the file name is a JSON version of any setup. */
export function isVersionName(fileName: string): boolean {
  return versionName.test(fileName);
}

function mark(id: string): string {
  return id.slice(0, 8);
}

function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
