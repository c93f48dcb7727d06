import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

/**
 * Every import of every file: static, dynamic, re-exported, and of types.
 * Paths are relative to `root`. A `target` is a path, or a package's name; `line` counts from 1.
 */
export function readImports(root, files) {
  return files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const lineOf = (offset) => source.slice(0, offset).split('\n').length;
    return requestsOf(file, source).map(({ name, start, typeOnly }) => ({
      file,
      line: lineOf(start),
      target: resolve(root, file, name),
      typeOnly,
    }));
  });
}

/** Circles among imports, one for each import that closes one: the files in order, the first one again at the end. */
export function findCircles(imports) {
  const targets = new Map();
  for (const { file, target } of imports) targets.set(file, (targets.get(file) ?? new Set()).add(target));
  const done = new Set();
  const trail = [];
  const circles = [];
  const visit = (file) => {
    const at = trail.indexOf(file);
    if (at >= 0) circles.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    trail.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    trail.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return circles;
}

function requestsOf(file, source) {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  // By position: the parser returns a re-exported import twice.
  const found = new Map();
  const add = ({ value, start, end }, typeOnly) =>
    found.set(start, { name: value ?? source.slice(start + 1, end - 1), start, typeOnly });
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest, entries.length > 0 && entries.every(({ isType }) => isType));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest, isType);
  for (const { moduleRequest } of module.dynamicImports) add(moduleRequest, false);
  // `import('…').Name` as a type is only in the syntax tree, which is slower to read.
  if (source.includes('import(')) new Visitor({ TSImportType: ({ source }) => add(source, true) }).visit(program);
  return [...found.values()];
}

function resolve(root, file, name) {
  if (!name.startsWith('.')) return packageOf(name);
  const base = path.posix.join(path.posix.dirname(file), name);
  const ending = endings.find((one) => isFile(path.join(root, base + one)));
  return base + (ending ?? '');
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}

/** `node:fs/promises` is `node:`; `@scope/name/file` is `@scope/name`. */
function packageOf(name) {
  if (name.startsWith('node:')) return 'node:';
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
