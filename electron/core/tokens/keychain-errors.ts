import type { KeychainFailureCode } from '../../../shared/contract';

/**
 * What the operating systems say when a keychain fails, since keytar passes on only their text. Linux: libsecret, GNOME
 * Keyring and D-Bus (seen); macOS: Security framework's messages; Windows: Credential Manager's (both read, not seen).
 */
const known: readonly (readonly [KeychainFailureCode, RegExp])[] = [
  ['keychain.tooLong', /stub received bad data/i],
  ['keychain.locked', /locked (collection|object)|is locked|interaction is not allowed/i],
  ['keychain.denied', /access ?denied|dismissed|cancell?ed|not permitted|rejected send|passphrase you entered|denied/i],
  [
    'keychain.missing',
    /d-?bus|was not provided by any|no such interface|cannot open shared object|could not connect|org\.freedesktop\.secrets|no keychain|module did not self-register|cannot find module/i,
  ],
];

/** Text of a keychain error -> the failure it stands for; `keychain.failed` when the text is not known. */
export function keychainFailureCode(message: string): KeychainFailureCode {
  return known.find(([, pattern]) => pattern.test(message))?.[0] ?? 'keychain.failed';
}

/**
 * Windows Credential Manager takes at most 2,560 bytes (CRED_MAX_CREDENTIAL_BLOB_SIZE), and keytar stores UTF-8 there;
 * checked first, since its own message does not speak of length.
 */
export const windowsMaximumBytes = 2560;
