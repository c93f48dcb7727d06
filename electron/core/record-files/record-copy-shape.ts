import { z } from 'zod';
import { mapping, mappingSource } from '../../../shared/contract/attribute-mappings';
import { check } from '../../../shared/contract/connection-checks';
import {
  account,
  moment,
  optionalMoment,
  preflightCounts,
  shortfall,
  signInMethod,
  testOutcome,
} from '../../../shared/contract/setup-events';
import {
  entraTestResults,
  locales,
  mappingMarks,
  setupStates,
  spaces,
  stepStates,
  tokenStatuses,
} from '../../../shared/enums';
import { lookupResults } from '../../../shared/enums/result-check';
import { recordFields } from '../setup/record-shape';

export const recordCopyFormat = 'webex-entra-setup/record-copy';
/** Raised for changes that readers must know. A copy with a higher version is read as far as possible. */
export const recordCopyVersion = 1;

const fingerprint = z.string().nullable().describe('Eight digits of a keyed hash of the token; null: not available.');
const ending = optionalMoment.describe('When the token expires; null: Webex did not report it.');

const token = z.object({
  obtainedAt: moment,
  expiresAt: ending,
  way: signInMethod,
  email: z.string().nullable().describe('The account that signed in.'),
  fingerprint,
});

const test = z.object({
  at: moment,
  outcome: testOutcome,
  checks: z.array(check),
  writePassedAt: moment
    .exactOptional()
    .describe('When this or an earlier test of the token last passed the check of write access.'),
});

const step = z.object({
  id: z.string(),
  state: z.enum(stepStates).describe('Derived from the record, which does not say whether a keychain has the token.'),
  confirmedAt: optionalMoment.describe('When the administrator confirmed a step in a portal; otherwise null.'),
});

const seenUser = z.object({
  at: moment,
  address: z.string(),
  result: z.enum(lookupResults),
  users: z.int(),
  active: z.boolean().nullable(),
  created: optionalMoment.describe('When Webex created the user; null: not returned.'),
});

const due = z.object({
  what: z
    .enum(['renewToken', 'previousTokenGoes'])
    .describe('What is due: renewing the token, or removing the previous one.'),
  from: moment.describe('When it becomes due.'),
  until: moment.describe('The deadline of the renewal, or the time of the removal.'),
});

const summary = z
  .object({
    name: z.string().describe('The name in the list of the app; empty if the setup has none.'),
    notes: z.string(),
    state: z.enum(setupStates),
    createdAt: moment,
    createdWith: z.string().describe('The version of the app.'),
    orgId: z.string().nullable().describe('The Org ID of the Webex organization; null if unknown.'),
    tenantUrl: z.string().nullable().describe("What Entra's portal calls Tenant URL."),
    account: account.nullable().describe('The account of the token that Entra uses.'),
    administrators: z.array(account).describe('Every account that signed in, as Webex last described it.'),
    token: token.nullable().describe('Facts about the token in use, never the token itself.'),
    tokens: z
      .array(
        token.extend({
          fate: z.enum(tokenStatuses),
          fateAt: optionalMoment.describe('For kept: until when. For all others: since when.'),
        }),
      )
      .describe('Every token in the record, oldest first.'),
    lastTest: test.nullable().describe('The last connection test of the token in use.'),
    lastPassedAt: optionalMoment.describe('When a connection test of the token in use last passed.'),
    entraTest: z
      .object({ at: moment, result: z.enum(entraTestResults) })
      .nullable()
      .describe("The result of Entra's own connection test."),
    seenInWebex: seenUser
      .nullable()
      .exactOptional()
      .describe('The look-up that found the test user in Webex, once and active; null or absent: none.'),
    steps: z.array(step),
    mappings: z.object({
      changedAt: optionalMoment.describe('Null: the defaults of Entra are unchanged.'),
      rows: z.array(
        mapping.extend({
          mark: z.enum(mappingMarks).describe("Compared with Entra's defaults."),
        }),
      ),
      removed: z.array(mapping).describe("Entra's defaults that were removed."),
    }),
    preflight: z
      .object({
        at: moment,
        from: mappingSource,
        people: z.int(),
        webexPeople: z.int(),
        counts: preflightCounts,
        shortfall: shortfall.exactOptional(),
        leftOut: z.int().exactOptional(),
      })
      .nullable()
      .describe('The last comparison of people: counts only.'),
    renewals: z.array(moment).describe('When each renewal replaced the token.'),
    renewalBegunAt: optionalMoment.describe('When the renewal in progress began; null: none.'),
    due: z.array(due).describe('What is due next, the earliest first.'),
  })
  .describe('Derived from the record for readers; the app does not read it back.');

const content = z
  .object({
    format: z.literal(recordCopyFormat),
    version: z.literal(recordCopyVersion).describe('The version of this format.'),
    app: z.string().describe('The version of the app that made the copy.'),
    language: z.enum(locales).describe('The language that was selected when the copy was saved.'),
    savedAt: moment,
    space: z.enum(spaces),
    record: z.object(recordFields).describe('The whole record, from which the setup can be restored.'),
    summary,
  })
  .describe('The content that the digest covers.');

/**
 * The single definition of a record copy in JSON: the types, the validation, and the JSON Schema
 * (`assets/record-copy.schema.json`) come from it.
 */
export const recordCopyShape = z
  .object({
    content,
    digest: z.object({
      algorithm: z.literal('SHA-256'),
      value: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('The digest of the canonical form (RFC 8785) of the content, in hexadecimal digits.'),
    }),
  })
  .describe('A record copy of Webex Entra Setup. It holds no secret.');

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type RecordCopyContent = DeepReadonly<z.infer<typeof content>>;
export type RecordSummary = RecordCopyContent['summary'];
