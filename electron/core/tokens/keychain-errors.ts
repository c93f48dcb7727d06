import type { KeychainFailureCode } from '../../../shared/contract';

/**
 * Keychain errors of the operating systems, since keytar passes on only their text. Linux: libsecret, GNOME Keyring and
 * D-Bus (observed); macOS: Security framework's messages; Windows: Credential Manager's (both from documentation).
 */
const errorPatterns: readonly (readonly [KeychainFailureCode, RegExp])[] = [
  ['keychain.tooLong', /stub received bad data/i],
  ['keychain.locked', /locked (collection|object)|is locked|interaction is not allowed/i],
  ['keychain.denied', /access ?denied|dismissed|cancell?ed|not permitted|rejected send|passphrase you entered|denied/i],
  // Also of a service that the bus could not start in time, so this comes before the names of the bus.
  ['keychain.unresponsive', /timeout was reached|timed out|did not receive a reply/i],
  // libsecret keeps the unique name and the session of a service; a service that starts later has others (observed, and
  // GLib's text for an object that is gone).
  ['keychain.ended', /name :\d+\.\d+ was not provided|recipient disconnected|does not exist at path .*\/session\//i],
  [
    'keychain.missing',
    /d-?bus|was not provided by any|no such interface|cannot open shared object|could not connect|org\.freedesktop\.secrets|no keychain|module did not self-register|cannot find module/i,
  ],
];

/** Text of a keychain error -> its failure code; `keychain.failed` for an unknown text. */
export function keychainFailureCode(message: string): KeychainFailureCode {
  return errorPatterns.find(([, pattern]) => pattern.test(message))?.[0] ?? 'keychain.failed';
}

/**
 * Windows Credential Manager stores at most 2,560 bytes (CRED_MAX_CREDENTIAL_BLOB_SIZE), and keytar stores UTF-8.
 * Checked before the write, because the error message of Windows does not mention the length.
 */
export const windowsMaximumBytes = 2560;
