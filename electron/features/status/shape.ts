import { z } from 'zod';

const moment = z.iso.datetime();

/** The states of a setup; docs/command-line.md explains how a monitor evaluates them. */
const setupStates = ['fine', 'expires', 'expired', 'failing', 'unknown', 'unfinished'] as const;

const setup = z
  .object({
    id: z.uuid().describe('Stays the same for the life of the setup.'),
    name: z.string().describe('As in the list of the app; empty while the setup has none.'),
    orgId: z.string().nullable().describe('The Org ID of the Webex organization; null while it is not known.'),
    state: z
      .enum(setupStates)
      .describe(
        'fine; expires: the token ends within the days asked for; expired: it is over; failing: Webex refused it in the last connection test; unknown: it was to be tested and could not be; unfinished: the setup has steps left.',
      ),
    expiresAt: moment.nullable().describe('When the token ends, UTC; null without a token or when Webex did not say.'),
    daysLeft: z
      .int()
      .nullable()
      .describe('Days of 24 hours until then, rounded up; 0 or less when it is over. The same in every time zone.'),
    lastPassedAt: moment.nullable().describe('The last connection test of this token that succeeded, UTC.'),
    problem: z
      .string()
      .nullable()
      .describe(
        'With failing and unknown, the code of what was found, for example http.unauthorized or keychain.locked.',
      ),
  })
  .describe('One setup.');

/**
 * The output of `--status --json`: source of the type, the validation and the JSON Schema (`assets/status.schema.json`).
 * `version` changes with every incompatible change.
 */
export const statusShape = z
  .object({
    version: z.literal(1).describe('The version of this shape.'),
    at: moment.describe('The present moment, UTC.'),
    app: z.string().describe('The version of the app.'),
    space: z.enum(['real', 'practice']),
    within: z.int().min(0).describe('The value of --within, in days.'),
    tested: z.boolean().describe('The connection tests were run for this answer (--test).'),
    exitCode: z
      .int()
      .min(0)
      .max(3)
      .describe(
        '0 fine, 1 something expires within the days, 2 expired or failing, 3 something could not be determined.',
      ),
    setups: z.array(setup).describe('The most urgent first.'),
    unreadable: z
      .array(z.object({ file: z.string(), problem: z.string().describe('A code, for example record.damaged.') }))
      .describe('Records that could not be read: nothing is known of their setups.'),
    clockAheadSeconds: z
      .number()
      .nullable()
      .describe('With --test: how far the clock of Webex is ahead of this computer\u2019s; null when it was not told.'),
  })
  .describe('The answer of webex-entra-setup --status --json. It holds no secret.');

export type StatusReport = z.infer<typeof statusShape>;
export type StatusSetup = z.infer<typeof setup>;
export type StatusState = StatusSetup['state'];
