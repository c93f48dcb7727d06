import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The places in package-lock.json of the packages that are in the app: those of “In the app” in docs/dependencies.md, and
 * what they depend on. `devDependencies` says nothing about that, since most of them are bundled.
 */
export function shippedPaths(folder) {
  const read = (file) => readFileSync(path.join(folder, file), 'utf8');
  const { packages } = JSON.parse(read('package-lock.json'));
  const [, section = ''] = read('docs/dependencies.md').split(/^## In the app$/m);
  const names = [...section.split(/^## /m)[0].matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error('docs/dependencies.md names no package under “In the app”.');
  const found = new Set();
  const visit = (name, from) => {
    const place = resolve(packages, name, from);
    if (!place || found.has(place)) return;
    found.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = packages[place];
    // Optional and peer packages that are not installed have no place.
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      visit(each, place);
  };
  for (const name of names) visit(name, '');
  return found;
}

/** Node's resolution: the nearest `node_modules` above the package. */
function resolve(packages, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return null;
  }
}
