import type { Translator } from '../../../shared/texts/i18n';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { copyName } from '../../core/record-copy/copy-name';

/** Of a version that was written automatically: when, whose, and as what. */
const versionName = /^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d .*\b([0-9a-f]{8})\.json$/;

export interface VersionName {
  /** A folder for each setup: `Contoso (a35b…20c)`. */
  readonly folder: string;
  /** Without its extension; sorts by time: `2026-11-22 15-57-41 Contoso (a35b…20c) 3f2f6a3e`. */
  readonly stem: string;
}

/**
 * What a version is called. Its time is that of the computer, as the day is; the beginning of the setup's id tells two setups
 * apart that have the same name.
 */
export function versionNameOf(input: CopyInput, translator: Translator): VersionName {
  const [, day = '', name = ''] = /^(\S+) (.*)\.html$/.exec(copyName(input, 'html', translator)) ?? [];
  return { folder: name, stem: `${day} ${timeOf(input.savedAt)} ${name} ${mark(input.record.id)}` };
}

/** Whether a file's name is that of a JSON version of this setup. */
export function isVersionOf(id: string, fileName: string): boolean {
  return versionName.exec(fileName)?.[1] === mark(id);
}

function mark(id: string): string {
  return id.slice(0, 8);
}

function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
