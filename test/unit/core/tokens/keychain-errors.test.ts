import { describe, expect, it } from 'vitest';
import { keychainFailureCode } from '../../../../electron/core/tokens/keychain-errors';

describe('keychainFailureCode', () => {
  it.each([
    ['Linux, no bus', 'Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain.missing'],
    [
      'Linux, no service',
      'The name org.freedesktop.secrets was not provided by any .service files',
      'keychain.missing',
    ],
    [
      'Linux, no library',
      'libsecret-1.so.0: cannot open shared object file: No such file or directory',
      'keychain.missing',
    ],
    ['Linux, bus gone', 'Could not connect: Connection refused', 'keychain.missing'],
    ['Linux, locked', 'Cannot create an item in a locked collection', 'keychain.locked'],
    ['Linux, locked item', 'Cannot get secret of a locked object', 'keychain.locked'],
    ['Linux, policy', 'Rejected send message, 1 matched rules; type="method_call"', 'keychain.denied'],
    ['Linux, prompt', 'Prompt was dismissed', 'keychain.denied'],
    ['Linux, service started again', 'The name :1.2 was not provided by any .service files', 'keychain.ended'],
    ['Linux, session gone', 'Object does not exist at path “/org/freedesktop/secrets/session/s1”', 'keychain.ended'],
    [
      'Linux, no collection',
      'Object does not exist at path “/org/freedesktop/secrets/aliases/default”',
      'keychain.failed',
    ],
    ['Linux, service ended', 'Message recipient disconnected from message bus without replying', 'keychain.ended'],
    ['Linux, no answer', 'Timeout was reached', 'keychain.unresponsive'],
    [
      'Linux, no answer while starting',
      'Error calling StartServiceByName for org.freedesktop.secrets: Timeout was reached',
      'keychain.unresponsive',
    ],
    [
      'Linux, no start',
      "Failed to activate service 'org.freedesktop.secrets': timed out (service_start_timeout=120000ms)",
      'keychain.unresponsive',
    ],
    ['macOS, no', 'User canceled the operation.', 'keychain.denied'],
    ['macOS, wrong password', 'The user name or passphrase you entered is not correct.', 'keychain.denied'],
    ['macOS, locked', 'User interaction is not allowed.', 'keychain.locked'],
    ['Windows, too long', 'The stub received bad data.', 'keychain.tooLong'],
    ['Windows, refused', 'Access is denied.', 'keychain.denied'],
    ['anything else', 'Something new', 'keychain.failed'],
  ])('recognizes: %s', (_name, message, code) => {
    expect(keychainFailureCode(message)).toBe(code);
  });
});
