import { armor, Decrypter, Encrypter } from 'age-encryption';
import { FailureError } from '../lib/failure';

/** What the `age` command takes too: 2^18, about a second on a computer of today. */
const usualWorkFactor = 18;
/** 2^20 asks for 1 GB and some seconds. A file that asks for more wants to keep the computer busy. */
const highestWorkFactor = 20;

/** age, version 1 (C2SP, age.md): a text header of stanzas, each with its arguments and a body. */
const versionLine = 'age-encryption.org/v1\n';
const armorLine = '-----BEGIN AGE ENCRYPTED FILE-----';
/** A header of ours has 200 bytes; that of a file for many keys may be long. */
const headerBytes = 4096;

/** Whether a file begins as one that age encrypted. */
export function isAgeFile(bytes: Uint8Array): boolean {
  const start = textOf(bytes.subarray(0, armorLine.length));
  return start.startsWith(versionLine) || start === armorLine;
}

/**
 * Encrypts a text with a passphrase, as `age -p` does (scrypt, ChaCha20-Poly1305).
 * @param workFactor the binary logarithm of scrypt's N
 */
export async function encryptText(text: string, passphrase: string, workFactor = usualWorkFactor): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/**
 * Opens what was encrypted with a passphrase.
 * @throws FailureError `restore.recipients`, `restore.workFactor`, `restore.passphrase`, `restore.broken`.
 * age can not always tell: a byte changed in the passphrase's own stanza is as good as a wrong passphrase.
 */
export async function decryptFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const file = withoutArmor(bytes);
  checkHeader(textOf(file.subarray(0, headerBytes)));
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(file, 'uint8array');
  } catch (thrown) {
    // The library's own words; it has no classes of errors.
    const wrong = thrown instanceof Error && thrown.message.startsWith('no identity matched');
    throw new FailureError(wrong ? 'restore.passphrase' : 'restore.broken');
  }
}

/** Before anything is computed: what a hostile header asks for is not done. */
function checkHeader(header: string): void {
  if (!header.startsWith(versionLine)) throw new FailureError('restore.broken');
  const [type, , factor] = /^-> (.+)\n/m.exec(header)?.[1]?.split(' ') ?? [];
  if (type === undefined) throw new FailureError('restore.broken');
  if (type !== 'scrypt') throw new FailureError('restore.recipients');
  if (!/^[1-9]\d*$/.test(factor ?? '')) throw new FailureError('restore.broken');
  if (Number(factor) > highestWorkFactor) {
    throw new FailureError('restore.workFactor', { factor: Number(factor), highest: highestWorkFactor });
  }
}

/** `age -a` writes it as text. */
function withoutArmor(bytes: Uint8Array): Uint8Array {
  if (!textOf(bytes.subarray(0, armorLine.length)).startsWith(armorLine)) return bytes;
  try {
    return armor.decode(textOf(bytes));
  } catch {
    throw new FailureError('restore.broken');
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
