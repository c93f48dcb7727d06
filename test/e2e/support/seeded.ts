import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import keytar from 'keytar';
import type { CheckView, SetupEvent } from '../../../shared/contract';
import { orgId, type ScriptedWebex } from './scripted-webex';

const day = 86_400_000;

export interface Seed {
  readonly name: string;
  /** The token expires in so many days; null: Webex did not say; absent: nobody has signed in. */
  readonly expiresIn?: number | null;
  /** Every step is done; else the way ends after the Org ID. */
  readonly finished?: boolean;
  /** Of the last connection test: what Webex refused the token with. */
  readonly refused?: 'http.unauthorized';
  /** Goes into the keychain of the test's session; absent: there is none. */
  readonly token?: string;
}

/** Writes the record of a setup, as the app would have left it, into a folder that it is started on; answers its id. */
export async function seed(data: string, webex: Pick<ScriptedWebex, 'cloud'>, setup: Seed): Promise<string> {
  const id = randomUUID();
  const folder = join(data, 'setups');
  await mkdir(folder, { recursive: true });
  const record = { schema: 1, id, cloud: { kind: 'file', ...webex.cloud }, facts: {}, events: eventsOf(setup) };
  await writeFile(join(folder, `${id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  if (setup.token) await keytar.setPassword('Webex Entra Setup', `${id}/current`, setup.token);
  return id;
}

/** What the record of a setup says at this moment. */
export async function eventsIn(data: string, id: string): Promise<SetupEvent[]> {
  return JSON.parse(await readFile(join(data, 'setups', `${id}.json`), 'utf8')).events;
}

function eventsOf({ name, expiresIn, finished = true, refused }: Seed): SetupEvent[] {
  const now = Date.now();
  const at = new Date(now - 2 * day).toISOString();
  const account = { displayName: 'Ada Lovelace', email: 'ada@contoso.example', orgId, administrator: 'full' } as const;
  const events: SetupEvent[] = [
    { type: 'created', at, appVersion: '0.1.0' },
    { type: 'named', at, name },
    ...(['beforeYouBegin', 'addApp', 'choosePeople'] as const).map(
      (step) => ({ type: 'stepConfirmed', at, step }) as const,
    ),
  ];
  if (expiresIn === undefined) return events;
  const expiresAt = expiresIn === null ? null : new Date(now + expiresIn * day).toISOString();
  events.push({ type: 'signedIn', at, way: 'window', account, expiresAt, keptIn: 'keychain' });
  events.push({ type: 'orgIdSet', at, orgId, source: 'account', deliberate: false });
  if (!finished) return events;
  const checks: CheckView[] = refused ? [{ id: 'token', state: 'failed', failure: { code: refused } }] : [];
  return [
    ...events,
    { type: 'connectionTested', at, outcome: 'passed', checks: [] },
    { type: 'entraTested', at, result: 'succeeded' },
    ...(['attributeMappings', 'turnOn', 'checkResult', 'keepIt'] as const).map(
      (step) => ({ type: 'stepConfirmed', at, step }) as const,
    ),
    ...(refused ? [{ type: 'connectionTested', at, outcome: 'failed', checks } as const] : []),
  ];
}
