import type { GroupRow, GroupSummary, GroupsWindow, GroupVerdict } from '../../../shared/contract';
import type { GroupQuery } from '../../../shared/contract/preflight';
import { groupVerdicts } from '../../../shared/enums/preflight';
import { inSlices, type Yielder } from './yielder';

/** A group of either list. */
export interface NamedGroup {
  /** With its spaces. */
  readonly displayName: string;
  /** Of Entra's list; empty: it has none. */
  readonly objectId?: string;
}

/** The result for all groups: one list of rows for each verdict, in the order of the lists. */
export interface GroupResult {
  readonly summary: GroupSummary;
  readonly rows: Readonly<Record<GroupVerdict, readonly GroupRow[]>>;
}

/** Groups of one list with the same name. */
interface Namesakes {
  count: number;
  readonly first: string;
}

/**
 * Two names with one key are the same name: case does not count (RFC 7643, section 8.7.1: the displayName of a group is not
 * `caseExact`). Whether Webex ignores case is not documented, so names that differ in it have a verdict of their own.
 */
function groupKey(displayName: string): string {
  return displayName.normalize('NFC').toLowerCase();
}

/** Without regard to spaces as well, which a filter compares. */
function spacelessKey(displayName: string): string {
  return groupKey(displayName).replace(/\s+/g, ' ').trim();
}

/** What Entra would do with each group of its list, by displayName: the matching attribute of the mapping of groups. */
export async function compareGroups(
  entra: readonly NamedGroup[],
  webex: readonly NamedGroup[],
  yielder: Yielder,
): Promise<GroupResult> {
  const [inEntra, inWebex] = [new Map<string, Namesakes>(), new Map<string, Namesakes>()];
  const spaceless = new Map<string, string>();
  await inSlices(entra.length, yielder, (from, to) => {
    for (const { displayName } of entra.slice(from, to)) count(inEntra, displayName);
  });
  await inSlices(webex.length, yielder, (from, to) => {
    for (const { displayName } of webex.slice(from, to)) {
      count(inWebex, displayName);
      const key = spacelessKey(displayName);
      if (!spaceless.has(key)) spaceless.set(key, displayName);
    }
  });
  const rows = Object.fromEntries(groupVerdicts.map((verdict) => [verdict, []])) as unknown as Record<
    GroupVerdict,
    GroupRow[]
  >;
  await inSlices(entra.length, yielder, (from, to) => {
    for (const group of entra.slice(from, to)) {
      const key = groupKey(group.displayName);
      const row = rowOf(group, inEntra.get(key), inWebex.get(key), spaceless.get(spacelessKey(group.displayName)));
      rows[row.verdict].push(row);
    }
  });
  await inSlices(webex.length, yielder, (from, to) => {
    for (const { displayName } of webex.slice(from, to)) {
      if (!inEntra.has(groupKey(displayName))) rows.webexOnly.push({ verdict: 'webexOnly', displayName, objectId: '' });
    }
  });
  const counts = Object.fromEntries(groupVerdicts.map((verdict) => [verdict, rows[verdict].length])) as Record<
    GroupVerdict,
    number
  >;
  return { summary: { groups: entra.length, webexGroups: webex.length, counts }, rows };
}

/** The number of groups that `compareGroups` processes. */
export function groupSteps(entra: readonly NamedGroup[], webex: readonly NamedGroup[]): number {
  return 2 * (entra.length + webex.length);
}

/** The first groups that a filter finds. */
export function groupsWindow({ rows }: GroupResult, { verdict, search, limit }: GroupQuery): GroupsWindow {
  const wanted = groupKey(search).replace(/\s+/g, ' ').trim();
  const found: GroupRow[] = [];
  let total = 0;
  for (const each of verdict === 'all' ? groupVerdicts : [verdict]) {
    for (const row of rows[each]) {
      const isFound =
        wanted === '' || [row.displayName, row.webexName ?? ''].some((name) => spacelessKey(name).includes(wanted));
      if (!isFound) continue;
      total += 1;
      if (found.length < limit) found.push(row);
    }
  }
  return { rows: found, total };
}

function count(groups: Map<string, Namesakes>, displayName: string): void {
  const key = groupKey(displayName);
  const known = groups.get(key);
  if (known) known.count += 1;
  else groups.set(key, { count: 1, first: displayName });
}

/** @param nearby the name of a group in Webex that is the same without regard to case and spaces */
function rowOf(
  { displayName, objectId = '' }: NamedGroup,
  entra: Namesakes | undefined,
  webex: Namesakes | undefined,
  nearby: string | undefined,
): GroupRow {
  const row = { displayName, objectId };
  if (displayName.trim() === '') return { verdict: 'noName', ...row };
  const several = {
    ...((entra?.count ?? 0) > 1 ? { inEntra: entra?.count ?? 0 } : {}),
    ...((webex?.count ?? 0) > 1 ? { inWebex: webex?.count ?? 0 } : {}),
  };
  if (several.inWebex) return { verdict: 'severalInWebex', ...row, ...several };
  const webexName = webex?.first ?? nearby;
  const named = webexName !== undefined && webexName !== displayName ? { webexName } : {};
  if (several.inEntra) return { verdict: 'severalInEntra', ...row, ...several, ...named };
  if (!webex) return { verdict: nearby === undefined ? 'creates' : 'similar', ...row, ...named };
  const isSame = webex.first.normalize('NFC') === displayName.normalize('NFC');
  return { verdict: isSame ? 'matches' : 'differsInCase', ...row, ...(isSame ? {} : named) };
}
