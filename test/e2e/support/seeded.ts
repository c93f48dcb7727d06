import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import keytar from 'keytar';
import type { AdminState, CheckView, SetupEvent } from '../../../shared/contract';
import { orgId, type ScriptedWebex } from './scripted-webex';

const day = 86_400_000;

export interface Seed {
  readonly name: string;
  /** Days until the token expires; null: Webex gave no lifetime; absent: no sign-in yet. */
  readonly expiresIn?: number | null;
  /** The role of the account; the default is a full administrator. */
  readonly administrator?: AdminState;
  /** Provisioning was confirmed as turned on; the default is true. */
  readonly turnedOn?: boolean;
  /** Every step is complete; otherwise the steps end after the Org ID. */
  readonly finished?: boolean;
  /** The status with which Webex refused the token in the last connection test. */
  readonly refused?: 'http.unauthorized';
  /** Stored in the keychain of the test's session; absent: no token. */
  readonly token?: string;
}

/** Writes the record of a setup like the app into the folder that it starts on. @returns its id */
export async function seed(data: string, webex: Pick<ScriptedWebex, 'cloud'>, setup: Seed): Promise<string> {
  const id = randomUUID();
  const folder = join(data, 'setups');
  await mkdir(folder, { recursive: true });
  const record = { schema: 1, id, cloud: { kind: 'file', ...webex.cloud }, facts: {}, events: eventsOf(setup) };
  await writeFile(join(folder, `${id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  if (setup.token) await keytar.setPassword('Webex Entra Setup', `${id}/current`, setup.token);
  return id;
}

/** The current events in the record of a setup. */
export async function eventsIn(data: string, id: string): Promise<SetupEvent[]> {
  return JSON.parse(await readFile(join(data, 'setups', `${id}.json`), 'utf8')).events;
}

function eventsOf(setup: Seed): SetupEvent[] {
  const { name, expiresIn, administrator = 'full', turnedOn = true, finished = true, refused } = setup;
  const now = Date.now();
  const at = new Date(now - 2 * day).toISOString();
  const account = { displayName: 'Ada Lovelace', email: 'ada@contoso.example', orgId, administrator } as const;
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
  if (administrator !== 'full') events.push({ type: 'accountAccepted', at, administrator, orgId });
  if (!finished) return events;
  const checks: CheckView[] = refused ? [{ id: 'token', state: 'failed', failure: { code: refused } }] : [];
  return [
    ...events,
    { type: 'connectionTested', at, ...testOf(administrator) },
    { type: 'entraTested', at, result: 'succeeded' },
    ...(['attributeMappings', ...(turnedOn ? (['turnOn'] as const) : []), 'checkResult', 'keepIt'] as const).map(
      (step) => ({ type: 'stepConfirmed', at, step }) as const,
    ),
    ...(refused ? [{ type: 'connectionTested', at, outcome: 'failed', checks } as const] : []),
  ];
}

/** A test without the check of write access. */
function testOf(administrator: AdminState) {
  const state = administrator === 'full' ? 'passed' : 'warning';
  const checks: CheckView[] = [
    { id: 'administrator', state },
    { id: 'write', state: 'off' },
  ];
  return { outcome: state, checks } as const;
}
