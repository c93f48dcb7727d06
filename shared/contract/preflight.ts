import { z } from 'zod';
import { groupsPageSize, maximumGroups } from '../enums/limits';
import { groupVerdicts, preflightVerdicts } from '../enums/preflight';
import type { EntraPerson } from './attribute-mappings';
import { type DeepReadonly, takes, takesNothing, tells } from './channel';
import type { GroupsWindow } from './groups-view';
import type { PreflightStep, PreflightView, PreflightWindow } from './preflight-view';
import type { SavedFile } from './saved-file';
import { setupId } from './setups';

/** `search` is found in the address, the name or the Webex address, without regard to case; empty: all people. */
const filter = { verdict: z.enum([...preflightVerdicts, 'all']), search: z.string().max(1000) };
const preflightQuery = z.object({ ...filter, offset: z.int().min(0), limit: z.int().min(1).max(1000) });
export type PreflightQuery = DeepReadonly<z.infer<typeof preflightQuery>>;

/** The first groups that a filter finds. `search` is found in the names, without regard to case. */
const groupQuery = z.object({
  verdict: z.enum([...groupVerdicts, 'all']),
  search: filter.search,
  limit: z
    .int()
    .min(groupsPageSize)
    .max(2 * maximumGroups),
});
export type GroupQuery = DeepReadonly<z.infer<typeof groupQuery>>;

export const preflightContract = {
  channels: {
    'preflight.open': takes(z.object({ id: setupId })).answers<PreflightView>(),
    /** Null: no file was chosen. What was chosen before stays when the new file cannot be read. */
    'preflight.chooseEntra': takes(z.object({ id: setupId })).answersOrFails<PreflightView | null>(),
    'preflight.chooseWebex': takes(z.object({ id: setupId })).answersOrFails<PreflightView | null>(),
    /** Adds a list of those who are assigned to the application; the others are not compared. Null: no file was chosen. */
    'preflight.chooseAssigned': takes(z.object({ id: setupId })).answersOrFails<PreflightView | null>(),
    /** For a practice setup: the sample list of those who are assigned. */
    'preflight.useSampleAssigned': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    /** All people of Entra's file are compared again. */
    'preflight.clearAssigned': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    /** Reads the people in Webex with the setup's token; continues after a failure or a cancel. */
    'preflight.readWebex': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    /** For a practice setup: the sample list of Entra and the people of the practice Webex, compared. */
    'preflight.useSamples': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    /** Compares, with the setup's source of userName. */
    'preflight.compare': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    'preflight.cancel': takesNothing.answers<null>(),
    'preflight.query': takes(preflightQuery.extend({ id: setupId })).answersOrFails<PreflightWindow>(),
    /** The stored attributes of a person in Entra's file; null: the person is only in Webex. */
    'preflight.person': takes(z.object({ id: setupId, index: z.int().min(0) })).answersOrFails<EntraPerson | null>(),
    /** Saves the filtered list. Null: the dialog was cancelled. */
    'preflight.export': takes(z.object({ id: setupId, ...filter })).answersOrFails<SavedFile | null>(),
    /** Selects Entra's list of groups. Null: no file was chosen. */
    'preflight.chooseGroups': takes(z.object({ id: setupId })).answersOrFails<PreflightView | null>(),
    /** Reads the groups in Webex with the setup's token; continues after a failure or a cancel. */
    'preflight.readGroups': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    /** For a practice setup: the sample list of groups and the groups of the practice Webex, compared. */
    'preflight.useSampleGroups': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    'preflight.compareGroups': takes(z.object({ id: setupId })).answersOrFails<PreflightView>(),
    'preflight.groups': takes(groupQuery.extend({ id: setupId })).answersOrFails<GroupsWindow>(),
  },
  events: {
    'preflight.progress': tells<PreflightStep>(),
  },
};
