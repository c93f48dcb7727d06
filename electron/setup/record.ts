import { z } from 'zod';
import type { Account, CheckView, SetupEvent } from '../contract';
import type { Cloud } from '../webex/clouds';
import { isAllowedEndpoint } from '../webex/endpoints';

/** The version of the record's shape on disk. A file with a higher one is left alone and reported. */
export const recordSchemaVersion = 1;

const moment = z.iso.datetime();
const administrator = z.enum(['full', 'userAdmin', 'no', 'unknown']);
export const portalStep = z.enum([
  'beforeYouBegin',
  'addApp',
  'choosePeople',
  'attributeMappings',
  'turnOn',
  'checkResult',
  'keepIt',
]);
const plainValues = z.record(z.string(), z.union([z.string(), z.number()]));

const account = z.object({
  displayName: z.string(),
  email: z.string(),
  orgId: z.string(),
  orgName: z.string().exactOptional(),
  administrator,
});

const check = z.object({
  id: z.enum(['reached', 'certificate', 'clock', 'token', 'administrator', 'organization', 'users', 'groups', 'write']),
  state: z.enum(['pending', 'running', 'retrying', 'passed', 'warning', 'failed', 'blocked', 'off', 'cancelled']),
  requestLine: z.string().exactOptional(),
  seen: plainValues.exactOptional(),
  duration: z.number().exactOptional(),
  failure: z.object({ code: z.string(), detail: plainValues.exactOptional() }).exactOptional(),
  trackingId: z.string().exactOptional(),
});

const mappingSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attribute'), name: z.string().max(1000) }),
  z.object({ kind: z.literal('constant'), value: z.string().max(20_000) }),
  z.object({ kind: z.literal('expression'), text: z.string().max(20_000) }),
  z.object({ kind: z.literal('none') }),
]);

/** Also what crosses the bridge. Limits are far beyond what Entra takes; they keep a hostile file small. */
export const mappingTable = z
  .array(
    z.object({
      source: mappingSource,
      target: z.string().max(1000),
      matching: z.int().min(0).max(100),
      defaultValue: z.string().max(20_000),
      apply: z.enum(['always', 'creation']),
    }),
  )
  .max(500);

const signIn = {
  at: moment,
  way: z.enum(['window', 'browser', 'paste']),
  account: account.nullable(),
  expiresAt: moment.nullable(),
  keptIn: z.enum(['keychain', 'thisRun']),
  fingerprint: z.string().exactOptional(),
};
/** Absent: it is about the current token. */
const token = z.literal('pending').exactOptional();

const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created'), at: moment, appVersion: z.string() }),
  z.object({ type: z.literal('named'), at: moment, name: z.string() }),
  z.object({ type: z.literal('noted'), at: moment, notes: z.string() }),
  z.object({ type: z.literal('signedIn'), ...signIn }),
  z.object({ type: z.literal('accountAccepted'), at: moment, administrator, orgId: z.string(), token }),
  z.object({
    type: z.literal('orgIdSet'),
    at: moment,
    orgId: z.string(),
    source: z.enum(['typed', 'account']),
    deliberate: z.boolean(),
  }),
  z.object({
    type: z.literal('connectionTested'),
    at: moment,
    outcome: z.enum(['passed', 'warning', 'failed', 'cancelled']),
    checks: z.array(check),
    token,
  }),
  z.object({ type: z.literal('secretTokenCopied'), at: moment, token }),
  z.object({ type: z.literal('entraTested'), at: moment, result: z.enum(['succeeded', 'failed']), token }),
  z.object({ type: z.literal('tokenForgotten'), at: moment }),
  z.object({ type: z.literal('mappingsChanged'), at: moment, mappings: mappingTable }),
  z.object({
    type: z.literal('preflighted'),
    at: moment,
    from: mappingSource,
    people: z.int(),
    webexPeople: z.int(),
    counts: z.object({
      matches: z.int(),
      differsInCase: z.int(),
      duplicates: z.int(),
      creates: z.int(),
      cannot: z.int(),
      webexOnly: z.int(),
    }),
  }),
  z.object({ type: z.literal('renewalSignedIn'), ...signIn }),
  z.object({ type: z.literal('renewalConfirmed'), at: moment, keptUntil: moment.nullable() }),
  z.object({ type: z.literal('renewed'), at: moment }),
  z.object({ type: z.literal('renewalAbandoned'), at: moment }),
  z.object({ type: z.literal('previousKept'), at: moment, keptUntil: moment }),
  z.object({ type: z.literal('previousForgotten'), at: moment }),
  z.object({ type: z.literal('stepConfirmed'), at: moment, step: portalStep }),
  z.object({ type: z.literal('stepTakenBack'), at: moment, step: portalStep }),
]);

/** The token goes to these addresses, so a file that was changed by hand may not name a worse one than `--cloud` may. */
const endpoint = z.string().refine(isAllowedEndpoint);

const cloud = z.object({
  kind: z.enum(['commercial', 'practice', 'file']),
  name: z.string(),
  authorizeUrl: endpoint,
  clientId: z.string(),
  redirectUri: endpoint,
  scopes: z.array(z.string()),
  scimBaseUrl: endpoint,
  peopleUrl: endpoint,
});

const record = z.object({
  schema: z.literal(recordSchemaVersion),
  id: z.uuid(),
  cloud,
  /** Derived from the events at every save, for other readers of the file; never read back. */
  facts: z.record(z.string(), z.unknown()),
  events: z.array(event).min(1),
});

/**
 * What is kept of a setup: which cloud it is for, and what happened to it. Everything else is derived (`facts.ts`), so
 * that two copies of a record can be merged and no two fields can contradict each other. Never holds a secret.
 */
export interface SetupRecord {
  readonly id: string;
  readonly cloud: Cloud;
  readonly events: readonly SetupEvent[];
}

export type RecordReading =
  | { readonly kind: 'record'; readonly record: SetupRecord }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly where: string };

/** Text of a record file -> the record, or why it is none. Never throws. */
export function readRecord(text: string): RecordReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'damaged', where: 'JSON' };
  }
  const version = z.object({ schema: z.number() }).safeParse(json);
  if (version.success && version.data.schema > recordSchemaVersion)
    return { kind: 'newer', version: version.data.schema };
  const parsed = record.safeParse(json);
  if (!parsed.success) return { kind: 'damaged', where: parsed.error.issues[0]?.path.join('.') || 'schema' };
  // Failure codes are open here: a record may hold one that this version no longer knows.
  return {
    kind: 'record',
    record: { id: parsed.data.id, cloud: parsed.data.cloud, events: parsed.data.events as SetupEvent[] },
  };
}

/** The record as text for the disk: readable, with a final line end. */
export function writeRecord(record: SetupRecord, facts: object): string {
  const { id, cloud, events } = record;
  return `${JSON.stringify({ schema: recordSchemaVersion, id, cloud, facts, events }, null, 2)}\n`;
}

// The contract is types only, so the compiler compares it with the schema here: a field added to one must be in both.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Proven<T extends readonly true[]> = T;
export type RecordShapesAgree = Proven<
  [
    Same<z.infer<typeof event>['type'], SetupEvent['type']>,
    Same<keyof z.infer<typeof account>, keyof Account>,
    Same<keyof z.infer<typeof check>, Exclude<keyof CheckView, 'retryAt' | 'attempt' | 'attempts'>>,
  ]
>;
