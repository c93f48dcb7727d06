import type { MessagePort } from 'node:worker_threads';
import { attempt, FailureError } from '../../lib/failure';
import { decryptFile, encryptText } from '../age-file';
import { readBackupContent } from '../read-backup';
import { readDecrypted, readPlainFile } from '../restorable-file';
import { type BackupSetup, backupText } from '../write-backup';
import type { FromThread, JobAnswer, JobMessage, ToThread } from './messages';

/** Number of setups in one message. */
const batchSize = 20;

/**
 * Runs one job: encrypts the setups that were sent before, or opens a file. Runs in a thread, because scrypt takes a
 * second or more, and a file with thousands of setups takes some tenths.
 */
export function serveBackup(port: MessagePort): void {
  const post = (message: FromThread | JobAnswer) => port.postMessage(message);
  const collected: BackupSetup[] = [];
  const run = async (message: JobMessage) => {
    if (message.job === 'encrypt') {
      const { head, passphrase } = message.request;
      const text = backupText(head, collected);
      // Read back, so that no file is saved that the app itself refuses to open.
      if (readBackupContent(text).kind === 'refused') throw new FailureError('backup.tooMuch');
      return encryptText(text, passphrase);
    }
    const { bytes, passphrase } = message.request;
    const read = passphrase === null ? readPlainFile(bytes) : readDecrypted(await decryptFile(bytes, passphrase));
    const { setups, ...head } = read;
    for (let from = 0; from < setups.length; from += batchSize) post({ setups: setups.slice(from, from + batchSize) });
    return head;
  };
  port.on('message', (message: ToThread | JobMessage) => {
    if ('setups' in message) collected.push(...message.setups);
    else void attempt(() => run(message)).then((result) => post({ id: message.id, result }));
  });
}
