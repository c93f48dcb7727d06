import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { test } from '@playwright/test';
import { type Bus, type BusOptions, type Environment, notHere, system } from '../../fixtures/systems';

export type { Bus, BusOptions, Environment } from '../../fixtures/systems';

const run = promisify(execFile);

/** A session with its own keychain. Where all sessions share one, the test ends at what that one cannot do, as not for this system. */
export async function startBus(folder: string, options: BusOptions): Promise<Bus> {
  if (system.startBus) return system.startBus(folder, options);
  if (options.keyring !== 'open') return notHere(test, `a keychain that is ${options.keyring}`);
  const cannot = (what: string) => () => notHere(test, `a keychain that ${what}`);
  return {
    env: process.env,
    lock: async () => cannot('a test can lock')(),
    unlock: async () => cannot('a test can unlock')(),
    halt: cannot('a test can stop'),
    resume: cannot('a test can stop'),
    crash: async () => cannot('a test can end')(),
    restart: async () => cannot('a test can end')(),
    end: () => undefined,
  };
}

const keytar = resolve(import.meta.dirname, '../../../node_modules/keytar');
const service = { real: 'Webex Entra Setup', practice: 'Webex Entra Setup (practice)' } as const;

/** The token of a setup in the keychain, read by another process than the app; null: none. */
export async function keychainToken(
  id: string,
  space: keyof typeof service = 'real',
  env: Environment = process.env,
): Promise<string | null> {
  return (await keychainTokens(id, space, env)).current;
}

export interface KeychainTokens {
  readonly current: string | null;
  readonly pending: string | null;
  readonly previous: string | null;
}

/** All three tokens of a setup in the keychain. */
export async function keychainTokens(
  id: string,
  space: keyof typeof service = 'real',
  env: Environment = process.env,
): Promise<KeychainTokens> {
  const script = `const [, path, service, id] = process.argv;
    const { getPassword } = require(path);
    const slots = ['current', 'pending', 'previous'];
    Promise.all(slots.map((slot) => getPassword(service, id + '/' + slot))).then(([current, pending, previous]) =>
      console.log(JSON.stringify({ current, pending, previous })));`;
  const { stdout } = await run(process.execPath, ['-e', script, keytar, service[space], id], { env });
  return JSON.parse(stdout);
}

/** Stores these tokens in the keychain like the app, and removes the others. */
export async function setKeychain(id: string, tokens: KeychainTokens): Promise<void> {
  const script = `const [, path, service, id, tokens] = process.argv;
    const { setPassword, deletePassword } = require(path);
    for (const [slot, token] of Object.entries(JSON.parse(tokens)))
      token ? setPassword(service, id + '/' + slot, token) : deletePassword(service, id + '/' + slot);`;
  await run(process.execPath, ['-e', script, keytar, service.real, id, JSON.stringify(tokens)]);
}
