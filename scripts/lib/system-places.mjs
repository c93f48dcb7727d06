import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readImports } from './import-graph.mjs';

/** What only some systems have, as it stands in the source of a test. */
const places = {
  'reads what the kernel shows as files': /['"`]\/(?:proc|sys|dev)\b/,
  'has the path of a program': /['"`]\/(?:usr\/(?:local\/)?)?s?bin\/(?!webex-entra-setup)/,
  'writes a script of a shell': /(?:#!|['"`])\/(?:usr\/)?bin\/(?:env |bash|sh)\b/,
  'changes or reads permissions': /\bchmod(?:Sync)?\(|\.mode & 0o/,
  'creates a link, which Windows refuses to most users': /\bsymlink(?:Sync)?\((?![^\n]*'junction')/,
  'sends a signal, which Windows has not': /\bkill\([^)]*'SIG(?!KILL)/,
  'speaks to the desktop of Linux': /\b(?:DBUS_|XDG_)[A-Z_]+\b/,
};
/** The functions of Node that start a program, and the names that a file gives them. */
const starts = ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync'];
const renamed = /const (\w+) = (?:promisify\(execFile\)|\(command: string)/g;

/** git is on every computer with a clone. */
function startsProgram(source) {
  const names = [...starts, ...[...source.matchAll(renamed)].map(([, name]) => name), 'outputOf'];
  const call = new RegExp(`(?<!\\.)\\b(?:${names.join('|')}|promisify\\(execFile\\))\\(\\s*['"\`](?!git['"\`])`);
  return call.test(source);
}

/** How a test says what it needs, also by a function of its support (`needPolicyFile`), or takes it from test/fixtures/systems/. */
const mark = /\b(?:onlyOn|needs|need[A-Z]\w*|have|requireTools)\(|\bprocess\.platform\b/;
/** The folder of the systems, and the tests of the installed Debian package, which scripts/lib/debian/ starts where Debian is. */
const homes = ['test/fixtures/systems/', 'test/installed/'];
/** Files that a runner starts. */
const isStarted = (file) => /\.(?:spec|test|bench)\.tsx?$/.test(file);

/**
 * The places of tests that only some systems have, and that no mark covers: neither one in that file, nor one in every
 * test that imports it. @param files paths of tests below `root`
 */
export function unmarkedPlaces(root, files) {
  const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
  const importers = new Map();
  for (const { file, target, typeOnly } of readImports(root, files))
    if (!typeOnly) importers.set(target, [...(importers.get(target) ?? []), file]);
  // A file that a test builds is named by its path.
  for (const [file, source] of sources)
    for (const [, target] of source.matchAll(/'(test\/[\w./-]+\.ts)'/g))
      importers.set(target, [...(importers.get(target) ?? []), file]);
  const isMarked = (file) => mark.test(sources.get(file) ?? '');
  /** The tests that reach a file without passing a marked one. */
  const reaching = (file, seen = new Set()) => {
    if (seen.has(file) || isMarked(file)) return [];
    seen.add(file);
    if (isStarted(file)) return [file];
    return (importers.get(file) ?? []).flatMap((from) => reaching(from, seen));
  };
  return files
    .filter((file) => !homes.some((home) => file.startsWith(home)))
    .flatMap((file) => {
      const source = sources.get(file);
      const kinds = Object.entries(places).filter(([, pattern]) => pattern.test(source));
      if (startsProgram(source)) kinds.unshift(['starts a program by its name']);
      const from = kinds.length > 0 ? reaching(file) : [];
      return from.length > 0 ? [`${file} ${kinds.map(([kind]) => kind).join(', and ')}: ${from.join(', ')}`] : [];
    });
}
