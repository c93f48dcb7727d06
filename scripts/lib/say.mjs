import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The folder that holds package.json. */
export const root = path.resolve(import.meta.dirname, '../..');

/** An error that the user can resolve: shown without a stack trace. */
export class Stop extends Error {}

let lastProgress = 0;
let openLine = false;

function closeLine() {
  if (openLine) process.stdout.write('\n');
  openLine = false;
}

/** Prints one line. */
export function say(text = '') {
  closeLine();
  process.stdout.write(`${text}\n`);
}

/** Progress of the current step: one line that changes on a terminal, a new line every ten seconds elsewhere. */
export function progress(text) {
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\x1b[K  ${text}`);
    openLine = true;
  } else if (Date.now() - lastProgress > 10_000) {
    lastProgress = Date.now();
    process.stdout.write(`  ${text}\n`);
  }
}

/** Prints what a long step does, runs it, and prints its duration. */
export async function step(title, work) {
  const from = Date.now();
  lastProgress = from;
  say(`> ${title}`);
  const result = await work();
  say(`  done in ${seconds(from)}`);
  return result;
}

/** `12 s` since the given moment. */
export function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}

/** A number of bytes as text in megabytes. */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Runs a command's body and turns what it throws into a readable message and exit code 1. */
export async function main(body) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  try {
    if (major < 20 || (major === 20 && minor < 19))
      throw new Stop(`Node 20.19 or later is needed; this is ${process.version}.`);
    if (!existsSync(path.join(root, 'package.json'))) throw new Stop(`No package.json in ${root}.`);
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    closeLine();
    process.stderr.write(`\n${error instanceof Stop ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
