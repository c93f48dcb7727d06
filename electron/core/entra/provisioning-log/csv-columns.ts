import { type LogEvent, momentOf, plain, plainCode, plainName, type StepResult, skipReasonIn, statusOf } from './event';
import { applicationName, userOf } from './json-event';

/** What a table of the portal's download holds: Microsoft Learn, "How to analyze the Microsoft Entra provisioning logs". */
export type LogTable = 'events' | 'steps' | 'properties';

/**
 * Headers without case, blanks and dots. No page lists them, so each column is found by every name that Graph's properties and the
 * portal's labels suggest, the most exact first.
 */
const names = {
  changeId: ['changeid', 'id'],
  status: ['status', 'provisioningstatusinfostatus', 'statusinfostatus', 'provisioningstatus', 'result', 'resulttype'],
  statusInfo: ['provisioningstatusinfo', 'statusinfo'],
  at: ['activitydatetime', 'activitydatetimeutc', 'dateutc', 'date', 'timegenerated', 'timestamp', 'time'],
  code: ['errorcode', 'errorinformationerrorcode', 'statusinfoerrorcode', 'resultsignature', 'statuscode'],
  reason: ['reason', 'statusreason', 'errorreason', 'errormessage', 'resultdescription', 'statusinforeason'],
  details: ['additionaldetails', 'errordetails', 'statusinfoadditionaldetails'],
  skipReason: ['skipreason'],
  application: ['serviceprincipaldisplayname', 'serviceprincipalname', 'application', 'applicationname'],
  servicePrincipal: ['serviceprincipal'],
  targetSystem: ['targetsystemdisplayname', 'targetsystemname', 'targetsystem'],
  source: ['sourceidentity'],
  sourceId: ['sourceidentityid', 'sourceid', 'sourceobjectid'],
  sourceName: [
    'sourceidentityuserprincipalname',
    'sourceidentitydetailsuserprincipalname',
    'sourceuserprincipalname',
    'userprincipalname',
    'sourceidentitydisplayname',
    'sourceidentityname',
    'sourcedisplayname',
    'identity',
  ],
  target: ['targetidentity'],
  targetId: ['targetidentityid', 'targetid'],
  targetName: ['targetidentityuserprincipalname', 'targetidentitydisplayname', 'targetidentityname'],
  kind: [
    'sourceidentityidentitytype',
    'sourceidentitytype',
    'identitytype',
    'targetidentityidentitytype',
    'objecttype',
  ],
  step: ['provisioningsteptype', 'provisioningstepname', 'stepname', 'steptype', 'stepnumber'],
  description: ['description', 'stepdescription', 'provisioningstepdescription'],
  stepDetails: ['details', 'stepdetails', 'provisioningstepdetails'],
  oldValue: ['oldvalue'],
  newValue: ['newvalue'],
} as const;

type Column = keyof typeof names;
export type LogColumns = Readonly<Partial<Record<Column, number>>>;

/** Which table the headers are of, and where its columns are; null: none of a provisioning log. */
export function columnsOf(
  headers: readonly string[],
): { readonly table: LogTable; readonly columns: LogColumns } | null {
  const present = headers.map((header) => header.replace(/[^A-Za-z0-9]/g, '').toLowerCase());
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, aliases] of Object.entries(names)) {
    const exact = aliases.map((alias) => present.indexOf(alias)).find((index) => index >= 0);
    const at = exact ?? present.findIndex((header) => aliases.some((alias) => isLongEnd(header, alias)));
    if (at >= 0) columns[column as Column] = at;
  }
  const joins = present.includes('changeid');
  if (joins && columns.oldValue !== undefined && columns.newValue !== undefined)
    return { table: 'properties', columns };
  if (joins && columns.step !== undefined) return { table: 'steps', columns };
  const marks = ['changeid', 'cycleid', 'jobid', 'provisioningaction', 'provisioningsteps', 'provisioningstatusinfo'];
  const says = columns.status ?? columns.statusInfo ?? columns.code;
  return says !== undefined && marks.some((mark) => present.includes(mark)) ? { table: 'events', columns } : null;
}

/** Names of properties within others are long, such as `provisioningStatusInfo.errorInformation.errorCode`. */
function isLongEnd(header: string, alias: string): boolean {
  return alias.length >= 9 && header.endsWith(alias);
}

const noMembers: Readonly<Record<string, unknown>> = {};

/** @param stepOf what the table of the steps says of a change. @returns null: a row without any status or code */
export function eventOfRow(
  cells: readonly string[],
  columns: LogColumns,
  stepOf: (changeId: string) => StepResult | undefined,
): LogEvent | null {
  const cell = (column: Column) => cells[columns[column] ?? -1] ?? '';
  const whole = cell('statusInfo');
  const info = whole === '' ? noMembers : jsonOf(whole);
  const error = recordOf(info.errorInformation) ?? info;
  const status = statusOf(cell('status') || asText(info.status) || whole);
  const code = plainCode(cell('code')) || plainCode(asText(error.errorCode)) || plainCode(cell('skipReason'));
  if (status === 'other' && code === '') return null;
  const step = status === 'success' ? undefined : stepOf(cell('changeId'));
  const said =
    status === 'success' ? '' : joined(cell('reason') || asText(error.reason), cell('details'), step?.text ?? '');
  return {
    status,
    at: momentOf(cell('at').trim()),
    code: code || (step?.code ?? '') || skipReasonIn(said),
    text: plain(said),
    application: applicationName(
      cell('application') || displayName(cell('servicePrincipal')) || displayName(cell('targetSystem')),
    ),
    user: userOfRow(cell),
  };
}

/** What a step says of its change, unless it succeeded. */
export function stepOfRow(
  cells: readonly string[],
  columns: LogColumns,
): { changeId: string; step: StepResult } | null {
  const cell = (column: Column) => cells[columns[column] ?? -1] ?? '';
  const said = joined(cell('description'), cell('stepDetails'), cell('reason'));
  const code = plainCode(cell('code')) || plainCode(cell('skipReason')) || skipReasonIn(said);
  if (statusOf(cell('status')) === 'success' && code === '') return null;
  const changeId = cell('changeId').trim();
  return changeId ? { changeId, step: { code, text: plain(said) } } : null;
}

/** The user of a row: a cell can be a name, or the whole identity as JSON. */
function userOfRow(cell: (column: Column) => string): LogEvent['user'] {
  const [source, target] = [cell('source'), cell('target')];
  if (source.startsWith('{') || target.startsWith('{')) return userOf(jsonOf(source), jsonOf(target));
  const [id, name] = [cell('sourceId'), cell('sourceName') || source];
  const group = /group/i.test(cell('kind'));
  if (id || name) return { id: plainName(id), name: plainName(name), group };
  return { id: plainName(cell('targetId')), name: plainName(cell('targetName') || target), group };
}

function joined(...texts: readonly string[]): string {
  let all = '';
  for (const text of texts) if (text !== '') all = all === '' ? text : `${all} ${text}`;
  return all;
}

function displayName(cell: string): string {
  if (!cell.startsWith('{') && !cell.startsWith('[')) return cell;
  return asText(jsonOf(cell).displayName) || asText(jsonOf(cell).name);
}

/** A cell with JSON; anything else is an empty object. */
function jsonOf(cell: string): Readonly<Record<string, unknown>> {
  if (!/^[{[]/.test(cell)) return {};
  try {
    const value: unknown = JSON.parse(cell);
    return recordOf(Array.isArray(value) ? value[0] : value) ?? {};
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
