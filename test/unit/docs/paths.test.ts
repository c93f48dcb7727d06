import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** Folders that a path in a document can begin with; the architecture leaves out `electron/` and `renderer/`. */
const tops = ['assets', 'docs', 'electron', 'renderer', 'scripts', 'shared', 'test'];
const inner = ['app', 'core', 'features', 'lib', 'platform', 'preload', 'services', 'titlebar', 'ui'];
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    posix.join(folder, file.replaceAll('\\', '/')),
  );
const files = [...readdirSync(root), ...tops.flatMap(filesIn)];
const documents = files.filter((file) => /^(docs\/)?[^/]+\.md$/.test(file));

/** Whether a file has this path, or is in this folder. `<name>` and `*` stand for any name. */
function exists(path: string): boolean {
  const escaped = path.replace(/\/$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replace(/<[^>]+>|\*/g, '[^/]+')}(/|$)`);
  return files.some((file) => pattern.test(file));
}

it.each(documents)('%s names only files and folders that exist', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const links = [...text.matchAll(/\]\((?![a-z]+:)([^)#]+)/g)].map(([, link = '']) =>
    posix.join(dirname(document), link),
  );
  const paths = [...text.matchAll(/`([\w<>@*.-]+\/[\w<>*./-]*)`/g)].map(([, path = '']) => path);
  const lost = [
    ...links.filter((link) => !exists(link)),
    ...paths.filter((path) => tops.some((top) => path.startsWith(`${top}/`)) && !exists(path)),
    ...paths.filter(
      (path) =>
        inner.some((folder) => path.startsWith(`${folder}/`)) &&
        !exists(`electron/${path}`) &&
        !exists(`renderer/${path}`),
    ),
  ];
  expect(lost).toEqual([]);
});
