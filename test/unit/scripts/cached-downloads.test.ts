import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { ensureFallbackRuntime } from '../../../scripts/lib/fallback-runtime.mjs';
// @ts-expect-error: the scripts have no types.
import { ensureNode24 } from '../../../scripts/lib/node-24.mjs';
// @ts-expect-error: the scripts have no types.
import { fetchPackage } from '../../../scripts/lib/npm-package.mjs';
// @ts-expect-error: the scripts have no types.
import { digestOfFolder, isWhole } from '../../../scripts/lib/whole-folder.mjs';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cache-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => rm(cache, { recursive: true }));

async function fill(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await writeFile(join(folder, 'electron'), 'program');
  await writeFile(join(folder, 'locales/de.pak'), 'Deutsch');
}

describe('isWhole()', () => {
  const damages = {
    'a changed byte': (folder: string) => writeFile(join(folder, 'electron'), 'Program'),
    'a file that ends early': (folder: string) => writeFile(join(folder, 'locales/de.pak'), ''),
    'a missing file': (folder: string) => rm(join(folder, 'locales/de.pak')),
    'another file': (folder: string) => writeFile(join(folder, 'locales/en.pak'), ''),
  };

  it.each(Object.entries(damages))('notices %s, also after it was whole', async (_, damage) => {
    const folder = join(cache, 'runtime');
    await fill(folder);
    const digest = await digestOfFolder(folder);
    expect(await isWhole(folder, digest)).toBe(true);
    expect(await isWhole(folder, digest)).toBe(true);
    await damage(folder);
    expect(await isWhole(folder, digest)).toBe(false);
  });

  it('is false for a folder that does not exist, and for another digest', async () => {
    const folder = join(cache, 'runtime');
    expect(await isWhole(folder, 'x')).toBe(false);
    await fill(folder);
    expect(await isWhole(folder, 'x')).toBe(false);
  });
});

describe('ensureFallbackRuntime()', () => {
  async function fallback() {
    const sample = join(cache, 'sample');
    await fill(sample);
    const wanted = { electron: '1.2.3', spec: 'carrier@1', contents: await digestOfFolder(sample) };
    const fetchInto = vi.fn((folder: string) => fill(folder));
    const parts = { platform: 'linux', arch: 'x64', wanted, fetchInto };
    return {
      fetchInto,
      folder: join(cache, 'electron-1.2.3'),
      ensure: () => ensureFallbackRuntime(cache, '45', parts),
    };
  }

  it('fetches the runtime once, and again after its cache was damaged', async () => {
    const { fetchInto, folder, ensure } = await fallback();
    expect(await ensure()).toEqual({ folder, version: '1.2.3', official: false });
    await ensure();
    expect(fetchInto).toHaveBeenCalledOnce();
    await appendFile(join(folder, 'electron'), ' with more');
    await writeFile(join(folder, 'of another'), '');
    await ensure();
    expect(fetchInto).toHaveBeenCalledTimes(2);
    expect(await readFile(join(folder, 'electron'), 'utf8')).toBe('program');
    expect(await readdir(folder)).toEqual(['electron', 'locales']);
  });

  it('uses no runtime that is not as it should be, even right after it was fetched', async () => {
    const { fetchInto, ensure } = await fallback();
    fetchInto.mockImplementation(async (folder) => void (await mkdir(folder)));
    await expect(ensure()).rejects.toThrow('not as it was unpacked');
  });

  it.each([
    ['win32', 'x64'],
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
  ])('says on %s %s that only the official download works there, and how to name a mirror', async (platform, arch) => {
    await expect(ensureFallbackRuntime(cache, '45', { platform, arch })).rejects.toThrow(
      new RegExp(`No Electron for ${platform} ${arch}.*\n.*ELECTRON_MIRROR`),
    );
  });
});

it('has Node 24 for the systems for which npm has it, and says so elsewhere', async () => {
  for (const platform of ['win32-x64', 'darwin-arm64', 'darwin-x64'])
    expect(await ensureNode24(cache, platform)).toBeNull();
  expect(await readdir(cache)).toEqual([]);
});

describe('fetchPackage()', () => {
  const content = 'a package';
  const hash = (text: string) => createHash('sha512').update(text).digest('base64');
  const wanted = { spec: 'carrier@1.0.0', title: 'a package', bytes: 9, integrity: hash(content) };
  const leaving = (text: string) =>
    vi.fn(async (_: unknown, landing: string) => {
      await writeFile(join(landing, 'carrier-1.0.0.tgz'), text);
      return 0;
    });

  it('keeps what has the expected hash, and fetches it once', async () => {
    const fetch = leaving(content);
    const file = await fetchPackage(wanted, cache, fetch);
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await fetchPackage(wanted, cache, fetch)).toBe(file);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('fetches again what was kept and damaged', async () => {
    const file = await fetchPackage(wanted, cache, leaving(content));
    await writeFile(file, 'a part');
    expect(await readFile(await fetchPackage(wanted, cache, leaving(content)), 'utf8')).toBe(content);
  });

  it('rejects another hash and a failure of npm in one line each, and leaves nothing', async () => {
    await expect(fetchPackage(wanted, cache, leaving('another'))).rejects.toThrow(
      'carrier-1.0.0.tgz (7 bytes) does not have the expected hash, so it was deleted.',
    );
    await expect(fetchPackage(wanted, cache, async () => 1)).rejects.toThrow(
      /^npm could not fetch carrier@1.0.0\. .*$/,
    );
    expect(await readdir(cache)).toEqual([]);
  });

  it('asks the registry that npm is set to', async () => {
    const server = createServer((request, response) => {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      if (request.url?.endsWith('.tgz')) return void response.end(content);
      const dist = { tarball: `${origin}/carrier-1.0.0.tgz`, integrity: `sha512-${wanted.integrity}` };
      const versions = { '1.0.0': { name: 'carrier', version: '1.0.0', dist } };
      response.end(JSON.stringify({ name: 'carrier', 'dist-tags': { latest: '1.0.0' }, versions }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    try {
      const file = await fetchPackage(wanted, cache);
      expect(await readFile(file, 'utf8')).toBe(content);
      expect(existsSync(join(cache, 'downloads'))).toBe(true);
    } finally {
      server.close();
    }
  });
});

it('package-lock.json names no registry, so that npm asks the one that it is set to', async () => {
  expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
