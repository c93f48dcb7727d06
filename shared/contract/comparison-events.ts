import { z } from 'zod';
import {
  type GroupVerdict,
  groupVerdicts,
  laterVerdicts,
  type PreflightVerdict,
  preflightVerdicts,
} from '../enums/preflight';
import { mappingSource, mappingTable } from './attribute-mappings';
import type { DeepReadonly } from './channel';
import { moment, replaced } from './event-parts';

type LaterVerdict = (typeof laterVerdicts)[number];
const later: readonly PreflightVerdict[] = laterVerdicts;
const verdictCounts = Object.fromEntries(
  preflightVerdicts.map((verdict) => [verdict, later.includes(verdict) ? z.int().exactOptional() : z.int()]),
) as Record<Exclude<PreflightVerdict, LaterVerdict>, z.ZodInt> & Record<LaterVerdict, z.ZodExactOptional<z.ZodInt>>;
export const preflightCounts = z
  .object(verdictCounts)
  .describe('People by what Entra would do with them. An earlier version wrote no `unclear` and `notAssigned`.');
export type PreflightCounts = Readonly<z.infer<typeof preflightCounts>>;

const groupCounts = z
  .object(Object.fromEntries(groupVerdicts.map((verdict) => [verdict, z.int()])) as Record<GroupVerdict, z.ZodInt>)
  .describe('Groups by what Entra would do with them.');
export type GroupCounts = Readonly<z.infer<typeof groupCounts>>;

export const shortfall = z
  .object({ announced: z.int().min(0), given: z.int().min(0) })
  .meta({ id: 'shortfall', description: 'Webex announced more users, or groups, than it returned.' });

/** Webex announced more users than it returned, so nothing is known of the others. */
export type Shortfall = DeepReadonly<z.infer<typeof shortfall>>;

export const preflighted = z
  .object({
    type: z.literal('preflighted'),
    at: moment,
    from: mappingSource.describe('The source of userName.'),
    people: z.int(),
    webexPeople: z.int(),
    counts: preflightCounts,
    leftOut: z
      .int()
      .exactOptional()
      .describe("Rows of Entra's file that could not be read reliably; absent: an earlier version wrote it."),
    assigned: z
      .int()
      .exactOptional()
      .describe('How many of the people are assigned to the application; absent: all of them were compared.'),
    incomplete: z.literal(true).exactOptional().describe("Entra's file was one page of a longer list."),
    matching: mappingTable
      .exactOptional()
      .describe('The rows by which Entra finds users, userName among them; absent: an earlier version wrote it.'),
    orgId: z.string().exactOptional().describe('The Org ID of that time; absent: it was not set.'),
    shortfall: shortfall.exactOptional().describe('Absent: Webex returned every user that it announced, or a file.'),
    ...replaced,
  })
  .describe('The people of Entra were compared with those of Webex.');

export const groupsCompared = z
  .object({
    type: z.literal('groupsCompared'),
    at: moment,
    groups: z.int(),
    webexGroups: z.int(),
    counts: groupCounts,
    leftOut: z.int().exactOptional().describe("Rows of Entra's file that could not be read reliably; absent: none."),
    incomplete: z.literal(true).exactOptional().describe("Entra's file was one page of a longer list."),
    orgId: z.string().exactOptional().describe('The Org ID of that time.'),
    shortfall: shortfall.exactOptional().describe('Absent: Webex returned every group that it announced.'),
    ...replaced,
  })
  .describe('The groups of Entra were compared with those of Webex.');
