import type { MessagePort } from 'node:worker_threads';
import { attempt } from '../../../core/lib/failure';
import { decryptFile, encryptText } from '../../../core/record-files/age-file';
import { type BackupSetup, backupText } from '../../../core/record-files/content';
import { type ReadFile, readDecrypted, readPlainFile } from '../../../core/record-files/read-file';
import type { FromThread, ToThread } from './messages';

/** Setups that are passed on at once. */
const part = 20;

/**
 * Does one job: encrypts the setups that came before, or opens a file. scrypt takes a second or more, and reading a file of
 * thousands of setups some tenths, so neither runs where the window is answered.
 */
export function serveBackup(port: MessagePort): void {
  const post = (message: FromThread) => port.postMessage(message);
  const collected: BackupSetup[] = [];
  port.on('message', async (message: ToThread) => {
    if ('setups' in message) {
      collected.push(...message.setups);
    } else if ('encrypt' in message) {
      const text = backupText(message.encrypt, collected);
      post({ encrypted: await attempt(() => encryptText(text, message.passphrase)) });
    } else {
      const read = await attempt(async () =>
        'read' in message
          ? readPlainFile(message.read)
          : readDecrypted(await decryptFile(message.decrypt, message.passphrase)),
      );
      if (!read.ok) return post({ opened: read });
      passOn(read.value, post);
    }
  });
}

function passOn({ setups, ...head }: ReadFile, post: (message: FromThread) => void): void {
  for (let from = 0; from < setups.length; from += part) post({ setups: setups.slice(from, from + part) });
  post({ opened: { ok: true, value: head } });
}
