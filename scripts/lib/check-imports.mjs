import { findCircles } from './import-graph.mjs';

/** `*` stands for one folder; a pattern covers everything below it. */
function within(file, pattern) {
  const parts = file.split('/');
  return pattern.split('/').every((part, at) => part === parts[at] || (part === '*' && parts[at] !== undefined));
}

/** The part of a path that a pattern covers: `a/b` of `a/b/c.ts` for `a/*`. */
function folderOf(file, pattern) {
  return file.split('/').slice(0, pattern.split('/').length).join('/');
}

/**
 * Checks imports against the rules (import-rules.mjs), and finds circles of files and folders.
 * @returns one sentence for each forbidden import, each circle, and each entry of `knownViolations` that is not needed
 */
export function checkImports(imports, rules) {
  const needed = new Set();
  const excused = (from, to) => {
    const known = rules.knownViolations.filter(([a, b]) => within(from, a) && (b === to || within(to, b)));
    for (const entry of known) needed.add(entry);
    return known.length > 0;
  };
  const complaints = [];
  for (const one of imports) {
    const reason = forbidden(one, rules);
    if (reason && !excused(one.file, one.target))
      complaints.push(`${one.file}:${one.line} imports ${one.target}: ${reason}`);
  }
  for (const circle of findCircles(imports))
    if (!excused(circle[0], 'circle')) complaints.push(`Circle of imports: ${circle.join(' -> ')}`);
  for (const pattern of rules.withoutCircles) {
    for (const circle of findCircles(betweenFolders(imports, pattern)))
      if (!excused(`${circle[0]}/`, 'circle')) complaints.push(`Circle of folders: ${circle.join(' -> ')}`);
  }
  for (const entry of rules.knownViolations)
    if (!needed.has(entry)) complaints.push(`knownViolations: ${entry.join(' -> ')} is not needed any more.`);
  return complaints;
}

/** Why an import is forbidden; null when it is not. */
function forbidden({ file, target, typeOnly }, rules) {
  if (!target.includes('/') || target.startsWith('@')) {
    const allowed = rules.packages[target];
    if (!allowed || allowed.some((pattern) => within(file, pattern))) return null;
    return `only ${allowed.join(', ')} may import ${target}`;
  }
  const own = Object.keys(rules.folders).find((pattern) => within(file, pattern));
  if (!own) return 'no rule names this folder';
  if (folderOf(file, own) === folderOf(target, own) && within(target, own)) return null;
  const allowed = rules.folders[own];
  if (!allowed.some((pattern) => within(target, pattern))) return `no entry of ${own} in import-rules.mjs allows it`;
  const types = rules.typesOnly.find(([from, to]) => within(file, from) && within(target, to));
  return types && !typeOnly ? `${types[0]} may import types only from ${types[1]}` : null;
}

/** The imports between different folders of one kind, by folder. */
function betweenFolders(imports, pattern) {
  return imports
    .filter(({ file, target }) => within(file, pattern) && within(target, pattern))
    .map(({ file, target }) => ({ file: folderOf(file, pattern), target: folderOf(target, pattern) }))
    .filter(({ file, target }) => file !== target);
}
