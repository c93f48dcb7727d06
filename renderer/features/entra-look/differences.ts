import type { LookSeen } from '../../../shared/contract';

/** What in Entra differs from the setup, and how many parts were not read. */
export function differencesOf({ settings, mappings, state, assignments, log }: LookSeen) {
  const tenantUrl = settings.ok && ['different', 'missing'].includes(settings.value.tenantUrl.verdict);
  const rows = mappings.ok ? mappings.value.differences.length + mappings.value.unread.length : 0;
  const unread = [settings, mappings, state, assignments, log].filter(
    (part) => !part.ok && part.failure.code !== 'look.noJob',
  ).length;
  return { tenantUrl, rows, count: Number(tenantUrl) + rows, unread };
}
