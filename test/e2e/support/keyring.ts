import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
const password = 'session';
const login = '/org/freedesktop/secrets/collection/login';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A D-Bus session for one test, with its own keyring or none, so a locked keyring affects no other test. */
export interface Bus {
  /** The environment for an app on this bus. */
  readonly env: Environment;
  /** Locks the keyring like a locked screen does; writes then fail at once instead of prompting. */
  lock(): Promise<void>;
  /** Unlocks it like a login does (PAM uses the same protocol). */
  unlock(): Promise<void>;
  /** Stops the keyring like a hanging one: it answers no call until `resume`. */
  halt(): void;
  resume(): void;
  /** Kills the keyring like a crash. */
  crash(): Promise<void>;
  /** Starts it again, unlocked, with what it has on the disk. */
  restart(): Promise<void>;
  end(): void;
}

export interface BusOptions {
  /** `denied`: a keyring exists, but a bus policy blocks it. */
  readonly keyring: 'open' | 'none' | 'denied';
}

/**
 * Without service folders, the bus starts no service on demand. A Secret Service is missing unless the test starts one, and
 * no prompter can open and wait for input.
 */
const configuration = (socket: string, policy: string) =>
  `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    ${policy}
  </policy>
</busconfig>
`;

export async function startBus(folder: string, { keyring }: BusOptions): Promise<Bus> {
  const socket = join(folder, 'bus');
  const runtime = join(folder, 'run');
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  const policy = keyring === 'denied' ? '<deny send_destination="org.freedesktop.secrets"/>' : '';
  await writeFile(join(folder, 'bus.conf'), configuration(socket, policy));
  const env: Environment = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
    GNOME_KEYRING_CONTROL: undefined,
  };
  const bus = spawn('dbus-daemon', ['--nofork', `--config-file=${join(folder, 'bus.conf')}`], { env, stdio: 'ignore' });
  await expect
    .poll(() => callBus(env, '/', 'org.freedesktop.DBus.Peer.Ping', [], 'org.freedesktop.DBus'))
    .not.toBeNull();
  let daemon = keyring === 'none' ? null : startDaemon(env);
  if (keyring === 'open') await expect.poll(() => isLocked(env)).toBe(false);
  return {
    env,
    lock: async () => {
      await callBus(env, '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', [`array:objpath:${login}`]);
      await expect.poll(() => isLocked(env)).toBe(true);
    },
    unlock: async () => {
      await unlock(join(runtime, 'keyring/control'));
      await expect.poll(() => isLocked(env)).toBe(false);
    },
    halt: () => void daemon?.kill('SIGSTOP'),
    resume: () => void daemon?.kill('SIGCONT'),
    crash: async () => {
      const ended = daemon && once(daemon, 'exit');
      daemon?.kill('SIGKILL');
      await ended;
    },
    restart: async () => {
      daemon = startDaemon(env);
      await expect.poll(() => isLocked(env)).toBe(false);
    },
    end: () => {
      daemon?.kill('SIGKILL');
      bus.kill('SIGKILL');
    },
  };
}

function startDaemon(env: Environment): ChildProcess {
  const program = process.env.KEYRING_DAEMON ?? 'gnome-keyring-daemon';
  const options = ['--foreground', '--unlock', '--components=secrets'];
  const daemon = spawn(program, options, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  daemon.stdin.end(password);
  return daemon;
}

/** @returns the answer as text; null when there is none. */
async function callBus(
  env: Environment,
  path: string,
  method: string,
  values: readonly string[],
  service = 'org.freedesktop.secrets',
): Promise<string | null> {
  const options = ['--session', '--print-reply', `--dest=${service}`, path, method, ...values];
  return run('dbus-send', options, { env }).then(
    ({ stdout }) => stdout,
    () => null,
  );
}

async function isLocked(env: Environment): Promise<boolean | null> {
  const values = ['string:org.freedesktop.Secret.Collection', 'string:Locked'];
  const answer = await callBus(env, login, 'org.freedesktop.DBus.Properties.Get', values);
  return answer === null ? null : answer.includes('boolean true');
}

/** GNOME Keyring's control protocol: a byte for the credentials, then length, operation 1 (unlock) and the password. */
function unlock(control: string): Promise<void> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(12 + password.length, 1);
  head.writeUInt32BE(1, 5);
  head.writeUInt32BE(password.length, 9);
  return new Promise((done, fail) => {
    const socket = connect(control, () => socket.write(Buffer.concat([head, Buffer.from(password)])));
    socket.once('data', () => done(void socket.end())).once('error', fail);
  });
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
