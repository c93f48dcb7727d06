import { entraFile, type FileKind } from '../../../../../electron/core/people/users-file/file-kind';
import { readUsersFile } from '../../../../../electron/core/people/users-file/users-file';
import type { UsersFileView } from '../../../../../shared/contract';

export interface Reading {
  readonly view: UsersFileView;
  /** Each person as attribute -> cell, without empty cells. */
  readonly people: readonly Record<string, string>[];
}

/** Reads a file like the worker. @param piece the number of bytes of a chunk */
export async function reading(
  content: string | Uint8Array,
  kind: FileKind = entraFile,
  piece = 65_536,
): Promise<Reading> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const people: Record<string, string>[] = [];
  const view = await readUsersFile({
    bytes: pieces(bytes, piece),
    file: 'users.csv',
    kind,
    signal: new AbortController().signal,
    open: (names) => (cells) => {
      const filled = names.flatMap((name, column) => (name && cells[column] ? [[name, cells[column]] as const] : []));
      people.push(Object.fromEntries(filled));
    },
  });
  return { view, people };
}

/** Reuses one buffer for each chunk, like reading from a file. */
function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

export const ada = 'ada@example.com';
/** A users file of two people. */
export const plain = `userPrincipalName,displayName,mail\n${ada},Ada Lovelace,ada.lovelace@example.com\ncb@example.com,Charles,\n`;

export function utf16(text: string, mark: boolean, big: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}
