import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import tls from 'node:tls';
import { Worker } from 'node:worker_threads';

/** Certificate bundles of Linux distributions: Debian, Red Hat, SUSE, Alpine (the list of Go's `crypto/x509/root_linux.go`). */
const linuxBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

export interface TrustSources {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** PEM texts that ship with Node. */
  readonly bundled: readonly string[];
  /** PEM texts of the system's own store; empty where Node cannot read it (before 22.15). */
  system(): Promise<readonly string[]>;
  readonly linuxBundles: readonly string[];
}

const usual: TrustSources = {
  platform: process.platform,
  env: process.env,
  bundled: tls.rootCertificates,
  system: readSystemStore,
  linuxBundles,
};

/**
 * The certificate authorities that this computer trusts, as PEM texts: Node's own, the system's, and those of `SSL_CERT_FILE`
 * and `SSL_CERT_DIR` (OpenSSL, `SSL_CTX_load_verify_locations`). `NODE_EXTRA_CA_CERTS` has no effect: Electron removes it
 * from the environment, because the fuse for Node's options is off. An unreadable source adds nothing; never rejects.
 */
export async function trustedCertificates(sources: Partial<TrustSources> = {}): Promise<string[]> {
  const { platform, env, bundled, system, linuxBundles: bundles } = { ...usual, ...sources };
  const fromFiles = [readText(env.SSL_CERT_FILE), readFolder(env.SSL_CERT_DIR)];
  // On Linux the "system store" is these files, so they are read directly.
  const fromSystem =
    platform === 'linux'
      ? firstReadable(bundles)
      : system().then(
          (list) => list.join('\n'),
          () => '',
        );
  const texts = await Promise.all([...fromFiles, fromSystem]);
  return [...new Set([...bundled.map((pem) => pem.trim()), ...texts.flatMap(split)])];
}

let context: Promise<tls.SecureContext> | undefined;

/** The trusted certificates as a TLS context, created once per process: parsing them takes milliseconds per connection. */
export function trustedContext(): Promise<tls.SecureContext> {
  context ??= trustedCertificates().then((ca) => tls.createSecureContext({ ca }));
  return context;
}

/** `tls.getCACertificates('system')` can take long and blocks its thread (Node's `tls` document), so it runs in a worker. */
function readSystemStore(): Promise<readonly string[]> {
  if (!('getCACertificates' in tls)) return Promise.resolve([]);
  const code = `require('node:worker_threads').parentPort.postMessage(require('node:tls').getCACertificates('system'))`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true });
    worker.once('message', (list: readonly string[]) => resolve(list));
    worker.once('error', reject);
    worker.once('exit', () => resolve([]));
  });
}

function split(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

async function readText(file: string | undefined): Promise<string> {
  return file ? readFile(file, 'utf8').catch(() => '') : '';
}

async function firstReadable(files: readonly string[]): Promise<string> {
  for (const file of files) {
    const text = await readText(file);
    if (text) return text;
  }
  return '';
}

async function readFolder(folders: string | undefined): Promise<string> {
  const texts = (folders ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return Promise.all(names.map((name) => readText(path.join(folder, name))));
    });
  return (await Promise.all(texts)).flat().join('\n');
}
