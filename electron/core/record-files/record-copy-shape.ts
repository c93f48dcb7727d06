import { z } from 'zod';
import { mapping, mappingSource } from '../../../shared/contract/attribute-mappings';
import { check } from '../../../shared/contract/checks';
import {
  account,
  moment,
  optionalMoment,
  preflightCounts,
  signInMethod,
  testOutcome,
} from '../../../shared/contract/setup-events';
import { entraTestResults, locales, setupStates, spaces, stepStates } from '../../../shared/enums';
import { recordFields } from '../setup/record-shape';

export const recordCopyFormat = 'webex-entra-setup/record-copy';
/** Raised for changes that readers must know. A copy with a higher version is read as far as possible. */
export const recordCopyVersion = 1;

const fingerprint = z.string().nullable().describe('Eight digits of a keyed hash of the token; null: there is none.');
const ending = optionalMoment.describe('When the token ends; null: Webex did not say.');

const token = z.object({
  obtainedAt: moment,
  expiresAt: ending,
  way: signInMethod,
  email: z.string().nullable().describe('The account that signed in.'),
  fingerprint,
});

const test = z.object({ at: moment, outcome: testOutcome, checks: z.array(check) });

const step = z.object({
  id: z.string(),
  state: z.enum(stepStates).describe('As far as the record tells: whether the token is in a keychain is not in it.'),
  confirmedAt: optionalMoment.describe('When the administrator said that a step in a portal is done; else null.'),
});

const due = z.object({
  what: z.enum(['renewToken', 'previousTokenGoes']).describe('Renew the token; the one before it is forgotten.'),
  from: moment.describe('From then on it should be seen to.'),
  until: moment.describe('Afterwards it is too late, or done.'),
});

const summary = z
  .object({
    name: z.string().describe('As in the list of the app; empty while the setup has none.'),
    notes: z.string(),
    state: z.enum(setupStates),
    createdAt: moment,
    createdWith: z.string().describe('The version of the app.'),
    orgId: z.string().nullable().describe('The Org ID of the Webex organization; null while it is not known.'),
    tenantUrl: z.string().nullable().describe("What Entra's portal calls Tenant URL."),
    account: account.nullable().describe('Whose token Entra works with.'),
    administrators: z.array(account).describe('Everyone who signed in, as Webex described them last.'),
    token: token.nullable().describe('The token in use. Never the token itself.'),
    tokens: z
      .array(
        token.extend({
          fate: z.enum(['inUse', 'new', 'kept', 'replaced', 'abandoned', 'forgotten']),
          fateAt: optionalMoment.describe('Of kept, until when; of the others, since when.'),
        }),
      )
      .describe('Every token that the record tells of, oldest first.'),
    lastTest: test.nullable().describe('The last connection test of the token in use.'),
    lastPassedAt: optionalMoment.describe('The last one that succeeded.'),
    entraTest: z
      .object({ at: moment, result: z.enum(entraTestResults) })
      .nullable()
      .describe("What Entra's own connection test said."),
    steps: z.array(step),
    mappings: z.object({
      changedAt: optionalMoment.describe('Null: nobody changed the defaults of Entra.'),
      rows: z.array(
        mapping.extend({
          mark: z.enum(['default', 'changed', 'added']).describe("Compared with Entra's defaults."),
        }),
      ),
      removed: z.array(mapping).describe("Entra's defaults that were taken out."),
    }),
    preflight: z
      .object({
        at: moment,
        from: mappingSource,
        people: z.int(),
        webexPeople: z.int(),
        counts: preflightCounts,
      })
      .nullable()
      .describe('The last comparison of people: counts only.'),
    renewals: z.array(moment).describe('When a new token took the place of the one before.'),
    renewalBegunAt: optionalMoment.describe('Of a renewal under way.'),
    due: z.array(due).describe('What comes next, the earliest first.'),
  })
  .describe('Derived from the record for readers; the app does not read it back.');

const content = z
  .object({
    format: z.literal(recordCopyFormat),
    version: z.literal(recordCopyVersion).describe('The version of this shape.'),
    app: z.string().describe('The version of the app that made the copy.'),
    language: z.enum(locales).describe('The language that was chosen when it was saved.'),
    savedAt: moment,
    space: z.enum(spaces),
    record: z.object(recordFields).describe('The whole record, from which the setup can be restored.'),
    summary,
  })
  .describe('The content, which the digest is over.');

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
        .describe('Of the canonical form (RFC 8785) of the content, in hexadecimal digits.'),
    }),
  })
  .describe('A record copy of Webex Entra Setup. It holds no secret.');

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type RecordCopyContent = DeepReadonly<z.infer<typeof content>>;
export type RecordSummary = RecordCopyContent['summary'];
