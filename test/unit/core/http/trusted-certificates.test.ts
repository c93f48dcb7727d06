import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trustedCertificates } from '../../../../electron/core/http/trusted-certificates';

const pem = (name: string) => `-----BEGIN CERTIFICATE-----\n${name}\n-----END CERTIFICATE-----`;
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trust-'));
  await writeFile(at('bundle.crt'), `# a comment\n${pem('one')}\n\n${pem('two')}\n`);
  await writeFile(at('extra.pem'), pem('extra'));
});
afterAll(() => rm(folder, { recursive: true }));

const base = { platform: 'linux', env: {}, bundled: [pem('node')], system: async () => [], linuxBundles: [] } as const;

describe('trustedCertificates', () => {
  it("adds the first readable bundle of Linux to Node's own", async () => {
    const linuxBundles = [at('missing'), at('bundle.crt'), at('extra.pem')];
    expect(await trustedCertificates({ ...base, linuxBundles })).toEqual([pem('node'), pem('one'), pem('two')]);
  });

  it.each([
    ['SSL_CERT_FILE', 'bundle.crt', ['one', 'two']],
    ['SSL_CERT_DIR', '.', ['one', 'two', 'extra']],
  ])('reads %s', async (name, file, found) => {
    expect(await trustedCertificates({ ...base, env: { [name]: at(file) } })).toEqual(['node', ...found].map(pem));
  });

  it("reads the system's store on other systems, and ignores it when it is unreadable", async () => {
    const windows = { ...base, platform: 'win32' } as const;
    expect(await trustedCertificates({ ...windows, system: async () => [pem('company')] })).toEqual(
      ['node', 'company'].map(pem),
    );
    expect(await trustedCertificates({ ...windows, system: () => Promise.reject(new Error('no')) })).toEqual([
      pem('node'),
    ]);
  });

  it('counts a certificate once', async () => {
    const env = { SSL_CERT_FILE: at('extra.pem'), SSL_CERT_DIR: at('.') };
    expect(await trustedCertificates({ ...base, env })).toEqual(['node', 'extra', 'one', 'two'].map(pem));
  });

  it('returns certificates that TLS accepts on this computer', async () => {
    const ca = await trustedCertificates();
    expect(ca.length).toBeGreaterThanOrEqual(tls.rootCertificates.length);
    expect(() => tls.createSecureContext({ ca })).not.toThrow();
  });
});
