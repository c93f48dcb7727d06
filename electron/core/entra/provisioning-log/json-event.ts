import {
  type LogEvent,
  momentOf,
  plain,
  plainCode,
  plainName,
  remembered,
  type StepResult,
  skipReasonIn,
  statusOf,
} from './event';

type Fields = Readonly<Record<string, unknown>>;

/**
 * An event from JSON: `provisioningObjectSummary` of Microsoft Graph v1.0, its older form (`action`, `statusInfo`), which the
 * portal's download has too, PowerShell's output of it (names with a capital), and Azure Monitor's (`properties`).
 * @returns null: not an event
 */
export function eventOfJson(value: unknown): LogEvent | null {
  const outer = fieldsOf(value);
  const entry = fieldsOf(get(outer, 'properties')) ?? outer;
  if (!entry || !isEvent(entry)) return null;
  const info = fieldsOf(get(entry, 'provisioningStatusInfo')) ?? fieldsOf(get(entry, 'statusInfo')) ?? {};
  const error = fieldsOf(get(info, 'errorInformation')) ?? info;
  const step = stepOf(get(entry, 'provisioningSteps'));
  const texts = [text(error, 'reason'), text(error, 'additionalDetails')].filter(Boolean);
  const code = plainCode(text(error, 'errorCode')) || plainCode(signature(outer)) || step.code;
  return {
    status: statusOf(text(info, 'status') || text(entry, 'status') || text(outer, 'resultType')),
    at: momentOf(text(entry, 'activityDateTime') || text(outer, 'time') || text(outer, 'timeGenerated')),
    code,
    text: plain([...texts, step.text].filter(Boolean).join(' ')),
    application: applicationName(
      text(get(entry, 'servicePrincipal'), 'displayName') ||
        text(get(entry, 'servicePrincipal'), 'name') ||
        text(get(entry, 'targetSystem'), 'displayName'),
    ),
    user: userOf(get(entry, 'sourceIdentity'), get(entry, 'targetIdentity')),
  };
}

/** The events of a whole answer among others, as scripts save the pages of a log; null: it is no answer. */
export function pageOf(value: unknown): { readonly events: readonly unknown[]; readonly more: boolean } | null {
  const events = get(value, 'value');
  if (!Array.isArray(events) || isEvent(fieldsOf(value) ?? {})) return null;
  return { events, more: typeof get(value, '@odata.nextLink') === 'string' };
}

export const applicationName = remembered(plainName);

/** The code in a row of Azure Monitor's table; `None` and a status say nothing. */
function signature(outer: Fields | null): string {
  const found = text(outer, 'resultSignature');
  return /^(?:none|\d*)$/i.test(found) ? '' : found;
}

/** The user or group of an event: that of Entra, or that of the application. */
export function userOf(source: unknown, target: unknown): LogEvent['user'] {
  const [from, to] = [identityOf(source), identityOf(target)];
  const own = from.name || from.id ? from : to;
  return { id: own.id, name: own.name, group: /group/i.test(from.kind || to.kind) };
}

function identityOf(value: unknown) {
  const identity = fieldsOf(value) ?? {};
  const details = get(identity, 'details');
  return {
    id: plainName(text(identity, 'id')),
    name: plainName(
      text(details, 'userPrincipalName') || text(identity, 'displayName') || text(details, 'displayName'),
    ),
    kind: text(identity, 'identityType'),
  };
}

/** The last step that did not succeed. */
function stepOf(value: unknown): StepResult {
  const steps = typeof value === 'string' ? jsonIn(value) : value;
  if (!Array.isArray(steps)) return { code: '', text: '' };
  const failed = steps.findLast((step) => /^(?:fail|skip|warn)/i.test(text(step, 'status')));
  if (!failed) return { code: '', text: '' };
  const details = get(failed, 'details');
  const said = [text(failed, 'description'), detailText(details)].filter(Boolean).join(' ');
  return { code: plainCode(text(details, 'errorCode')) || skipReasonIn(said), text: plain(said) };
}

/** The details of a step as `Name: value`, which is how the portal shows them. */
function detailText(details: unknown): string {
  const fields = fieldsOf(details) ?? {};
  return Object.entries(fields)
    .slice(0, 40)
    .flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [`${name}: ${value}`.slice(0, 300)] : [],
    )
    .join('; ');
}

const names = ['changeId', 'provisioningAction', 'provisioningStatusInfo', 'statusInfo', 'provisioningSteps'];

function isEvent(entry: Fields): boolean {
  let found = 0;
  for (const name of names) if (get(entry, name) !== undefined) found += 1;
  return found >= 2;
}

/** Fields can be a text: Azure Monitor's tables have JSON in it, PowerShell writes what is too deep for it as `@{name=value; …}`. */
function fieldsOf(given: unknown): Fields | null {
  const value = typeof given === 'string' ? (jsonIn(given) ?? membersIn(given)) : given;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function membersIn(text: string): Fields | null {
  if (!text.startsWith('@{') || !text.endsWith('}')) return null;
  const members = text.slice(2, -1).split(/; (?=\w{1,60}=)/);
  return Object.fromEntries(
    members.map((member) => [member.slice(0, member.indexOf('=')), member.slice(member.indexOf('=') + 1)]),
  );
}

/** A field, also as PowerShell writes its name. */
function get(value: unknown, name: string): unknown {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const own = fields[name];
  return own === undefined ? fields[capital(name)] : own;
}

const capital = remembered((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);

function text(value: unknown, name: string): string {
  const found = get(value, name);
  return typeof found === 'string' ? found : '';
}
