/**
 * The copyright file in Debian's machine-readable format.
 * @see https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 * @param licence the text of the project's LICENSE, whose first paragraphs are the title and the copyright
 * @param parties the packages inside, each with `name`, `version` and `licence`
 */
export function copyrightFile({ licence, homepage, parties }) {
  const [, copyright = '', ...paragraphs] = licence.trim().split(/\n{2,}/);
  const holders = copyright.replace(/^Copyright (\(c\) )?/, '');
  const list = parties.map(({ name, version, licence: terms }) => ` ${name} ${version}: ${terms}`);
  return `${[
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: Webex Entra Setup',
    `Source: ${homepage}`,
    '',
    'Files: *',
    `Copyright: ${holders}`,
    'License: Expat',
    '',
    'Files: usr/lib/webex-entra-setup/*',
    'Copyright: Electron contributors',
    ' 2013-2020 GitHub Inc.',
    'License: Expat',
    'Comment: Electron contains Chromium and Node.js, whose licences are in',
    ' /usr/lib/webex-entra-setup/LICENSES.chromium.html.',
    '',
    'Files: usr/lib/webex-entra-setup/resources/*',
    `Copyright: ${holders}`,
    ' the authors of the packages below',
    'License: Expat',
    'Comment: The archive holds these packages, whose copyright and licence texts are in',
    ' /usr/lib/webex-entra-setup/resources/licenses/THIRD-PARTY.md:',
    ...list,
    '',
    'License: Expat',
    ...folded(paragraphs.join('\n\n')),
  ].join('\n')}\n`;
}

function folded(text) {
  return text.split('\n').map((line) => ` ${line || '.'}`);
}
