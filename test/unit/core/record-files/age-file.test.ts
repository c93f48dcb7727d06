import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decryptFile, encryptText, isAgeFile } from '../../../../electron/core/record-files/age-file';
import { needs, posix, system } from '../../../fixtures/systems';

// Takes long: `npm run check` leaves it out.

/** A low work factor keeps the tests fast. */
const quick = 10;
const passphrase = 'correct horse battery staple 密码';
const text = '{"name":"Contoso 测试"}';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'age-'));
});
afterAll(() => rm(folder, { recursive: true }));

const opened = async (bytes: Uint8Array, with_ = passphrase) =>
  new TextDecoder().decode(await decryptFile(bytes, with_));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const changed = (bytes: Uint8Array, from: string, to: string) => Buffer.from(latin1(bytes).replace(from, to), 'latin1');

describe('age itself', { timeout: 60_000 }, () => {
  beforeEach((context) => needs(context, posix, 'age with a terminal'));
  const age = (...args: Parameters<NonNullable<typeof system.age>>) => system.age?.(...args);

  it('decrypts a file that encryptText() wrote', async () => {
    const [file, out] = [join(folder, 'app.age'), join(folder, 'app.json')];
    await writeFile(file, await encryptText(text, passphrase));
    await age(passphrase, '-d', '-o', out, file);
    expect(await readFile(out, 'utf8')).toBe(text);
    await expect(age('another one', '-d', '-o', join(folder, 'none'), file)).rejects.toThrow();
  });

  it('encrypts files that decryptFile() opens, armored or binary', async () => {
    const plain = join(folder, 'plain.json');
    await writeFile(plain, text);
    for (const [file, args] of [
      ['theirs.age', []],
      ['armored.age', ['-a']],
    ] as const) {
      await age(passphrase, '-p', ...args, '-o', join(folder, file), plain);
      const bytes = await readFile(join(folder, file));
      expect(isAgeFile(bytes)).toBe(true);
      expect(await opened(bytes)).toBe(text);
    }
  });
});

it('an encrypted file contains neither the text nor the passphrase', async () => {
  const bytes = await encryptText(text, passphrase, quick);
  expect(isAgeFile(bytes)).toBe(true);
  expect(Buffer.from(bytes).includes('Contoso')).toBe(false);
  expect(Buffer.from(bytes).includes('horse')).toBe(false);
  expect(await opened(bytes)).toBe(text);
});

describe('a passphrase with accents', () => {
  const [composed, decomposed] = ['caf\u00e9 cr\u00e8me', 'cafe\u0301 cre\u0300me'] as const;
  const mixed = 'caf\u00e9 cre\u0300me';

  /** A file as `age` and earlier versions wrote it: with the passphrase as it was typed. */
  const asTyped = async (typed: string) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(typed);
    encrypter.setScryptWorkFactor(quick);
    return encrypter.encrypt(text);
  };

  it('opens the file in either normal form, whichever the file was made with', async () => {
    for (const made of [composed, decomposed, mixed]) {
      const file = await encryptText(text, made, quick);
      for (const typed of [composed, decomposed, mixed]) expect(await opened(file, typed)).toBe(text);
    }
  });

  it('is used in NFC, which the age command gets from most keyboards', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(composed);
    expect(await decrypter.decrypt(await encryptText(text, decomposed, quick), 'text')).toBe(text);
  });

  it('opens a file whose passphrase was not normalized, typed in either form', async () => {
    for (const typed of [composed, decomposed]) {
      expect(await opened(await asTyped(composed), typed)).toBe(text);
      expect(await opened(await asTyped(decomposed), typed)).toBe(text);
    }
    expect(await opened(await asTyped(mixed), mixed)).toBe(text);
    await expect(opened(await asTyped(composed), 'cafe creme')).rejects.toMatchObject({
      failure: { code: 'restore.passphrase' },
    });
  });
});

describe('decryptFile()', () => {
  const refusal = async (bytes: Uint8Array, with_?: string) =>
    opened(bytes, with_).then(
      () => 'opened',
      ({ failure }) => failure?.code,
    );

  it('rejects a wrong passphrase', async () => {
    expect(await refusal(await encryptText(text, passphrase, quick), 'wrong')).toBe('restore.passphrase');
  });

  it('rejects a truncated file and a change in every part', async () => {
    const whole = await encryptText(text, passphrase, quick);
    const header = latin1(whole).indexOf('\n---');
    for (const length of [0, 10, 30, 60, header, header + 20, whole.length - 30, whole.length - 1])
      expect(['restore.broken', 'restore.passphrase'], `${length}`).toContain(await refusal(whole.subarray(0, length)));
    const payload = Buffer.from(whole);
    payload[whole.length - 1] = (payload[whole.length - 1] ?? 0) ^ 1;
    expect(await refusal(payload)).toBe('restore.broken');
    expect(await refusal(changed(whole, '\n--- ', '\n--- A'))).toBe('restore.broken');
    expect(await refusal(changed(whole, 'v1\n', 'v2\n'))).toBe('restore.broken');
    expect(await refusal(Buffer.from('age-encryption.org/v1\n-> scrypt a b c d\n'))).toBe('restore.broken');
    expect(await refusal(Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nnonsense'))).toBe('restore.broken');
  });

  it('rejects a file that is encrypted for keys', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    expect(await refusal(await encrypter.encrypt(text))).toBe('restore.recipients');
  });

  it('rejects an excessive work factor at once', async () => {
    const whole = await encryptText(text, passphrase, quick);
    for (const factor of ['21', '30', '64', '999999999999']) {
      const started = performance.now();
      const code = await refusal(changed(whole, ` ${quick}\n`, ` ${factor}\n`));
      expect(code).toBe('restore.workFactor');
      expect(performance.now() - started).toBeLessThan(100);
    }
    for (const factor of ['-1', '1e3', '010', ''])
      expect(await refusal(changed(whole, ` ${quick}\n`, ` ${factor}\n`))).toBe('restore.broken');
  });
});
