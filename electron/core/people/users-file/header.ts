import Papa from 'papaparse';
import type { UserList, UsersFileView } from '../../../../shared/contract';
import { separators } from '../../../../shared/enums/files';
import { FailureError } from '../../lib/failure';
import { cleanerOf, linesBefore } from './entra-lists';
import { controlHubFile, entraFile, type FileKind } from './file-kind';
import { lineEndsIn } from './line-ends';

export interface Header {
  readonly separator: UsersFileView['separator'];
  /** The attribute of each column; empty: none, because an earlier column already has it. */
  readonly names: readonly string[];
  /** The headers of those columns. */
  readonly repeated: readonly string[];
  /** The number of columns up to the last one with a header: a spreadsheet can add separators at the end of each row. */
  readonly width: number;
  /** Which of the lists of Entra's users. */
  readonly list?: UserList;
  /** Makes the cells of a row like those of Entra's own list. */
  readonly clean?: (cells: readonly string[]) => readonly string[];
  /** Characters and lines before the header. */
  readonly skip: { readonly characters: number; readonly lines: number };
}

/**
 * Finds the header at the beginning of a file and the separator: the one with which the key column appears.
 * @throws FailureError `usersFile.empty`, `.webPage`, `.json`, and the kind's own `missingKey`
 */
export function readHeader(beginning: string, kind: FileKind, file: string): Header {
  const text = beginning.trimStart();
  if (text === '') throw new FailureError('usersFile.empty', { file });
  if (text.startsWith('<')) throw new FailureError('usersFile.webPage', { file });
  if (text.startsWith('{') || text.startsWith('[')) throw new FailureError('usersFile.json', { file });
  const before = linesBefore.exec(beginning)?.[0] ?? '';
  const skip = { characters: before.length, lines: lineEndsIn(before) };
  for (const separator of separators) {
    const line = cells(beginning.slice(before.length), separator);
    const headers = unwrapped(line, separator) ?? line;
    if (!headers.some((header) => kind.nameOf(header) === kind.key)) continue;
    const columns = named(headers, kind);
    if (kind.foreign?.some((name) => columns.names.some((one) => one.toLowerCase() === name.toLowerCase()))) break;
    if (!kind.listOf) return { separator, skip, ...columns };
    const list = kind.listOf(before, headers);
    const clean = cleanerOf(list, columns.names);
    return { separator, skip, ...columns, list, ...(clean ? { clean } : {}) };
  }
  const other = kind === entraFile ? controlHubFile : entraFile;
  const swapped = separators.some((one) => cells(beginning, one).some((header) => other.nameOf(header) === other.key));
  const isTranslated = kind === entraFile && translatedKey.test(text.slice(0, text.search(/[\r\n]|$/)));
  throw new FailureError(kind.missingKey, { file, reason: swapped ? 'otherFile' : isTranslated ? 'language' : '' });
}

/** The user principal name in the header of a portal in another language. */
const translatedKey =
  /prinzipalname|utilisateur principal|principal de (?:usuario|l.utilisateur)|entidad de seguridad|nome (?:dell.entit|entit|principal)|gebruikersprincipal|användarens huvudnamn|nazwa główna|имя участника|用户主体|使用者主體|ユーザー ?プリンシパル|사용자 계정|DirSyncEnabled/iu;

/** The cells of a line that is quoted as a whole: Excel saves a file so that it opened with another separator; null: it is not. */
export function unwrapped(line: readonly string[], separator: string): readonly string[] | null {
  const [first = '', ...others] = line;
  if (!first.includes(separator) || others.some((cell) => cell.trim() !== '')) return null;
  return Papa.parse<string[]>(first, { delimiter: separator, newline: '\n', preview: 1 }).data[0] ?? null;
}

/** The cells of the first line that is not empty. */
function cells(text: string, separator: string): readonly string[] {
  const lines = text.replace(/^[\s,;]*\n/, '').replaceAll('\r\n', '\n');
  return Papa.parse<string[]>(lines, { delimiter: separator, newline: '\n', preview: 1 }).data[0] ?? [];
}

function named(headers: readonly string[], kind: FileKind): Pick<Header, 'names' | 'repeated' | 'width'> {
  const names: string[] = [];
  const repeated: string[] = [];
  for (const header of headers) {
    const name = copied(kind.nameOf(header));
    if (name !== '' && names.includes(name)) {
      repeated.push(copied(header.trim()));
      names.push('');
    } else names.push(name);
  }
  return { names, repeated, width: headers.findLastIndex((header) => header.trim() !== '') + 1 };
}

/** Copies a string: a substring would keep the whole text in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
