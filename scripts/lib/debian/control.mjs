/** The name of the package, of its executable and of its folder in /usr/lib. */
export const packageName = 'webex-entra-setup';

/** What the binaries link to (readelf), xdg-open, and the library of notifications. Older names first: newer releases provide them. */
export const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6 (>= 2.25)',
  'libcairo2',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libsecret-1-0',
  'libstdc++6',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
];

/** A keyring holds the token; a computer may have another one than GNOME's. */
const recommends = ['gnome-keyring | kwalletmanager | keepassxc'];

const description = [
  'The wizard signs an administrator in to Webex, saves the token in the keyring,',
  'tests the connection with the requests that Microsoft Entra ID will send, and',
  'hands over the values that its portal asks for. It warns before the token',
  'expires and leads through its renewal.',
  '',
  'Every setup has a record without any secret: what was done, when, and by whom.',
];

/**
 * The control file of the Debian package (Debian Policy 5.3).
 * @param about `version` with its Debian revision, `architecture` by Debian's name, `maintainer`, `homepage`, `installedSize` in KiB
 */
export function controlFile({ version, architecture, maintainer, homepage, installedSize }) {
  return `${[
    `Package: ${packageName}`,
    `Version: ${version}`,
    'Section: admin',
    'Priority: optional',
    `Architecture: ${architecture}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${installedSize}`,
    `Depends: ${depends.join(', ')}`,
    `Recommends: ${recommends.join(', ')}`,
    `Homepage: ${homepage}`,
    'Description: wizard that connects Microsoft Entra ID to Cisco Webex by SCIM',
    ...description.map((line) => ` ${line || '.'}`),
  ].join('\n')}\n`;
}

/** Debian's name of an architecture of Node; undefined if there is none. */
export function debianArchitecture(arch) {
  return { x64: 'amd64', arm64: 'arm64', arm: 'armhf' }[arch];
}
