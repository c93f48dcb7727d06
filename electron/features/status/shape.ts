import { z } from 'zod';
import { spaces } from '../../../shared/enums';
import { type SetupStatus, setupStates } from '../../core/setup/setup-status';

const moment = z.iso.datetime();

const setup = z
  .object({
    id: z.uuid().describe('Stays the same for the life of the setup.'),
    name: z.string().describe('The name in the list of the app; empty if the setup has none.'),
    orgId: z.string().nullable().describe('The Org ID of the Webex organization; null if unknown.'),
    state: z
      .enum(setupStates)
      .describe(
        'fine; expires: the token expires within the given days; expired; failing: Webex refused the token in the last connection test; unknown: the requested test could not run; unfinished: steps remain.',
      ),
    expiresAt: moment
      .nullable()
      .describe('When the token expires, UTC; null without a token, or if Webex did not report it.'),
    daysLeft: z
      .int()
      .nullable()
      .describe('Days of 24 hours until the expiry, rounded up; 0 or less afterwards. The same in every time zone.'),
    lastPassedAt: moment.nullable().describe('When a connection test of this token last passed, UTC.'),
    readingOnly: z
      .boolean()
      .describe(
        'The last connection test passed, but not by a full administrator, and write access is not known: it shows only that reading works.',
      ),
    problem: z
      .string()
      .nullable()
      .describe('For failing and unknown: the code of the reason, for example http.unauthorized or keychain.locked.'),
  })
  .describe('One setup.') satisfies z.ZodType<SetupStatus>;

/**
 * The output of `--status --json`: source of the type, the validation and the JSON Schema (`assets/status.schema.json`).
 * `version` changes with every incompatible change.
 */
export const statusShape = z
  .object({
    version: z.literal(1).describe('The version of this format.'),
    at: moment.describe('The time of this answer, UTC.'),
    app: z.string().describe('The version of the app.'),
    space: z.enum(spaces),
    within: z.int().min(0).describe('The value of --within, in days.'),
    tested: z.boolean().describe('The connection tests were run for this answer (--test).'),
    exitCode: z
      .int()
      .min(0)
      .max(3)
      .describe(
        '0 fine, 1 a token expires within the given days, 2 expired or failing, 3 something could not be determined.',
      ),
    setups: z.array(setup).describe('The most urgent first.'),
    unreadable: z
      .array(z.object({ file: z.string(), problem: z.string().describe('A code, for example record.damaged.') }))
      .describe('Records that could not be read, so the state of their setups is unknown.'),
    clockAheadSeconds: z
      .number()
      .nullable()
      .describe('With --test: how far the clock of Webex is ahead of that of this computer; null if unknown.'),
  })
  .describe('The answer of webex-entra-setup --status --json. It holds no secret.');

export type StatusReport = z.infer<typeof statusShape>;
