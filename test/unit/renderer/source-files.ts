import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const renderer = resolve(import.meta.dirname, '../../../renderer');

export interface SourceFile {
  /** Its path in renderer/, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** The files of renderer/ whose names end like this. */
export function sourceFiles(ending: RegExp): SourceFile[] {
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(renderer, name), 'utf8') }));
}

/** All style sheets, without their comments. */
export const styleSheets = () =>
  sourceFiles(/\.css$/).map(({ name, text }) => ({ name, text: text.replace(/\/\*.*?\*\//gs, '') }));
