import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readThirdParties } from '../../../../electron/core/lib/third-parties';
// @ts-expect-error: the scripts have no types.
import { partiesIn, thirdPartiesText } from '../../../../scripts/lib/release/third-parties.mjs';

it('reads what the build writes, also where a licence has headings of its own', () => {
  const word = fc.stringMatching(/^[a-z@][a-z/-]{0,9}$/);
  const version = fc.stringMatching(/^[0-9]\.[0-9]{1,2}\.[0-9](-rc\.1)?$/);
  const licence = fc.constantFrom('MIT', '(MIT OR CC0-1.0)', 'Apache-2.0', 'BSD-2-Clause');
  const line = fc.constantFrom('Permission is granted', '## MIT License', '', '# Third', '## react native', '---');
  const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n').trim());
  const party = fc.record({ name: word, version, licence, text });
  fc.assert(
    fc.property(fc.array(party), (parties) => {
      expect(readThirdParties(thirdPartiesText(parties))).toEqual(parties);
    }),
  );
});

it('reads what Vite lists, by way of the file', () => {
  const vite = '# Licenses\n\n## react - 19.3.1 (MIT)\nMIT License\n\n## zod - 4.6.7 (MIT)\nOther\n';
  const names = readThirdParties(thirdPartiesText(partiesIn([vite]))).map(({ name }) => name);
  expect(names).toEqual(['react', 'zod']);
});

it('finds nothing in another text', () => {
  expect(readThirdParties('')).toEqual([]);
  expect(readThirdParties('# Title\n\n## A section\n')).toEqual([]);
});
