import { armor, Decrypter, Encrypter } from 'age-encryption';
import { FailureError } from '../lib/failure';

/** The work factor of the `age` command: 2^18, about a second on a current computer. */
const defaultWorkFactor = 18;
/** 2^20 needs 1 GB and some seconds. Files with a higher factor are rejected: they would only block the computer. */
const maximumWorkFactor = 20;

/** age, version 1 (C2SP, age.md): a text header of stanzas, each with its arguments and a body. */
const versionLine = 'age-encryption.org/v1\n';
const armorLine = '-----BEGIN AGE ENCRYPTED FILE-----';
/** A header of this app has 200 bytes; that of a file with many keys may be long. */
const maximumHeaderBytes = 4096;

/** Whether the file starts like one that age encrypted. */
export function isAgeFile(bytes: Uint8Array): boolean {
  const start = textOf(bytes.subarray(0, armorLine.length));
  return start.startsWith(versionLine) || start === armorLine;
}

/**
 * Encrypts a text with a passphrase, as `age -p` does (scrypt, ChaCha20-Poly1305). The passphrase is used in NFC: keyboards
 * and systems write the same letter as one code point or as two (Unicode Standard Annex 15).
 * @param workFactor the binary logarithm of scrypt's N
 */
export async function encryptText(
  text: string,
  passphrase: string,
  workFactor = defaultWorkFactor,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/**
 * Decrypts a file that was encrypted with a passphrase, in whichever normal form it was typed there.
 * @throws FailureError `restore.recipients`, `restore.workFactor`, `restore.passphrase`, `restore.broken`. A changed
 * byte in the passphrase stanza is indistinguishable from a wrong passphrase.
 */
export async function decryptFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const file = withoutArmor(bytes);
  checkHeader(textOf(file.subarray(0, maximumHeaderBytes)));
  const decrypter = new Decrypter();
  for (const form of spellings(passphrase)) decrypter.addPassphrase(form);
  try {
    return await decrypter.decrypt(file, 'uint8array');
  } catch (thrown) {
    // The library has no error classes, so the message is compared.
    const isWrongPassphrase = thrown instanceof Error && thrown.message.startsWith('no identity matched');
    throw new FailureError(isWrongPassphrase ? 'restore.passphrase' : 'restore.broken');
  }
}

/**
 * The forms in which a passphrase can have been used: NFC by this app; any other by its earlier versions and by `age`. The
 * decrypter tries them in this order, each for the price of one scrypt; a passphrase without accents has one form.
 */
function spellings(passphrase: string): ReadonlySet<string> {
  return new Set([passphrase.normalize('NFC'), passphrase, passphrase.normalize('NFD')]);
}

/** Checks the header before any computation, so that a hostile header cannot cause work. */
function checkHeader(header: string): void {
  if (!header.startsWith(versionLine)) throw new FailureError('restore.broken');
  const [type, , factor] = /^-> (.+)\n/m.exec(header)?.[1]?.split(' ') ?? [];
  if (type === undefined) throw new FailureError('restore.broken');
  if (type !== 'scrypt') throw new FailureError('restore.recipients');
  if (!/^[1-9]\d*$/.test(factor ?? '')) throw new FailureError('restore.broken');
  if (Number(factor) > maximumWorkFactor) {
    throw new FailureError('restore.workFactor', { factor: Number(factor), highest: maximumWorkFactor });
  }
}

/** Decodes the text form that `age -a` writes. */
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
