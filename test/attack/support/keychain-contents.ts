import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const keytar = resolve(import.meta.dirname, '../../../node_modules/keytar');
const script = `const [, path] = process.argv;
  const { findCredentials } = require(path);
  const services = ['Webex Entra Setup', 'Webex Entra Setup (practice)'];
  Promise.all(services.map(findCredentials)).then((found) => console.log(JSON.stringify(found.flat())));`;

/**
 * Everything that the app has stored in the keychain of a session, read by another process: account -> secret.
 * @param env of the session
 */
export async function keychainContents(
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await run(process.execPath, ['-e', script, keytar], { env });
  const found = JSON.parse(stdout) as { account: string; password: string }[];
  return new Map(found.map(({ account, password }) => [account, password]));
}
