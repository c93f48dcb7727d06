import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTurn, turnName } from '../../../electron/app/start-in-turn';
import { needs } from '../../fixtures/systems';

let folder = '';
let other: Server | null = null;
beforeEach((context) => {
  needs(context, ['linux'], 'abstract Unix sockets');
  folder = mkdtempSync(join(tmpdir(), 'start-in-turn-'));
});
afterEach(() => {
  other?.close();
  other = null;
  rmSync(folder, { recursive: true, force: true });
});

const linux = { platform: 'linux' } as const;
/** Another start has its turn: its socket listens. */
const holdTurn = () => {
  other = createServer().listen(`\0${turnName(folder)}`);
  expect(other.listening).toBe(true);
};

/** Whether no start has its turn. */
const isFree = () => {
  const server = createServer().on('error', () => undefined);
  const listens = server.listen(`\0${turnName(folder)}`).listening;
  if (listens) server.close();
  return listens;
};

it('acts and returns what the act returns', () => {
  expect(inTurn(folder, () => 'obtained', linux)).toBe('obtained');
});

it('has the turn while it acts, and gives it up when the act returns or throws', () => {
  expect(isFree()).toBe(true);
  expect(inTurn(folder, isFree, linux)).toBe(false);
  expect(isFree()).toBe(true);
  expect(() =>
    inTurn(
      folder,
      () => {
        throw new Error('refused');
      },
      linux,
    ),
  ).toThrow('refused');
  expect(isFree()).toBe(true);
});

it('waits for the other start', async () => {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    const server = require('node:net').createServer().listen('\\0' + workerData);
    parentPort.postMessage(server.listening);
    setTimeout(() => { server.close(); process.exit(); }, 300);`;
  const worker = new Worker(script, { eval: true, workerData: turnName(folder) });
  expect(await new Promise((done) => worker.once('message', done))).toBe(true);
  expect(isFree()).toBe(false);
  expect(inTurn(folder, isFree, linux)).toBe(false);
  // The other start had ended: what it held would not be free at once.
  expect(isFree()).toBe(true);
  await new Promise((done) => worker.once('exit', done));
});

it('acts without a turn when the other start keeps it too long', () => {
  holdTurn();
  expect(inTurn(folder, () => 'obtained', { ...linux, waitMs: 50 })).toBe('obtained');
});

it('is a turn of the folder, by whatever path it is reached, and of no other folder', () => {
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  expect(turnName(link)).toBe(turnName(folder));
  expect(turnName(tmpdir())).not.toBe(turnName(folder));
  rmSync(link);
});

it('acts at once on other systems', () => {
  holdTurn();
  for (const platform of ['darwin', 'win32'] as const) expect(inTurn(folder, () => 1, { platform })).toBe(1);
});
