import type { LookLog, LookLogEntry } from '../../../../shared/contract';
import { causeOf, kindOf } from '../../entra/provisioning-log/codes';
import { eventOfJson } from '../../entra/provisioning-log/json-event';
import type { GraphList } from '../graph/client';
import type { SafeText } from './texts';

/** Entries that the page lists. */
const mostShown = 10;

/** The last entries of the provisioning log with their explanation. @param job only its entries count */
export function logOf({ items, more }: GraphList<unknown>, job: string | null, since: string, safe: SafeText): LookLog {
  const own = items.filter((item) => job === null || [undefined, null, '', job].includes(textOf(item, 'jobId')));
  return {
    entries: own.slice(0, mostShown).flatMap((item) => entryOf(item, safe)),
    since,
    more: more || own.length > mostShown,
  };
}

function entryOf(item: unknown, safe: SafeText): LookLogEntry[] {
  const event = eventOfJson(item);
  if (!event) return [];
  const { status, at, user } = event;
  const [code, text] = [safe(event.code), safe(event.text, 600)];
  const cause = status === 'success' ? null : causeOf(code, text);
  return [
    {
      at: at === null ? null : new Date(at).toISOString(),
      name: safe(user.name || user.id),
      group: user.group,
      status,
      action: safe(textOf(item, 'provisioningAction') ?? textOf(item, 'action'), 30).toLowerCase(),
      code,
      cause,
      kind: status === 'success' ? 'fine' : kindOf(cause),
    },
  ];
}

function textOf(item: unknown, name: string): string | null | undefined {
  const value: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
