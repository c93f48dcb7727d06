import type { PackageLicence } from '../../../shared/contract';

/**
 * Reads the packages in the file that the build writes (`scripts/lib/release/third-parties.mjs`): a heading such as
 * `## react 19.3.1 (MIT)` with the text below. Headings of a licence have no version in them.
 */
export function readThirdParties(text: string): readonly PackageLicence[] {
  const [, ...sections] = text.replaceAll('\r\n', '\n').split(/^## (?=\S+ \d\S* \(.*\)$)/m);
  return sections.flatMap((section) => {
    const [, name, version, licence, rest = ''] = /^(\S+) (\d\S*) \((.*)\)\n?([\s\S]*)$/.exec(section) ?? [];
    return name && version ? [{ name, version, licence: licence ?? '', text: rest.trim() }] : [];
  });
}
