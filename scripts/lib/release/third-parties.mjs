import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The packages in the texts that Vite writes for each bundle, once each, by name.
 * @param texts sections such as `## react - 19.3.1 (MIT)` with the licence below
 * @returns {{ name: string, version: string, licence: string, text: string }[]}
 */
export function partiesIn(texts) {
  const found = new Map();
  for (const text of texts) {
    for (const section of text.split(/^## (?=\S+ - \d\S* \()/m).slice(1)) {
      const [, name, version, licence, rest] = /^(\S+) - (\S+) \((.*)\)\n([\s\S]*)$/.exec(section);
      found.set(`${name}@${version}`, { name, version, licence, text: rest.trim() });
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, party]) => party);
}

/** The packages inside of the built app: what is bundled, and keytar. @param root the project's folder, built */
export function thirdParties(root) {
  const build = path.join(root, 'build');
  const texts = readdirSync(build)
    .filter((file) => /^licenses-.*\.md$/.test(file))
    .map((file) => readFileSync(path.join(build, file), 'utf8'));
  texts.push(...rendererTexts(build));
  const keytar = path.join(root, 'node_modules/keytar');
  const { version, license } = JSON.parse(readFileSync(path.join(keytar, 'package.json'), 'utf8'));
  const text = readFileSync(path.join(keytar, 'LICENSE.md'), 'utf8');
  return partiesIn([...texts, `## @github/keytar - ${version} (${license})\n${text}`]);
}

function rendererTexts(build) {
  const folder = path.join(build, 'renderer');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /licenses?-[^/]*\.md$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** Writes build/third-party.md, which electron-builder.yml puts into every package. */
export function writeThirdParties(root) {
  writeFileSync(path.join(root, 'build/third-party.md'), thirdPartiesText(thirdParties(root)));
}

/** The text of that file. The app reads it: `electron/core/lib/third-parties.ts`. */
export function thirdPartiesText(parties) {
  const parts = parties.map(({ name, version, licence, text }) => `## ${name} ${version} (${licence})\n\n${text}\n`);
  const head =
    '# Packages inside of Webex Entra Setup\n\nElectron’s and Chromium’s licences are in files of their own.\n';
  return [head, ...parts].join('\n');
}
