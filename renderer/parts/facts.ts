const dayLength = 86_400_000;

/** Calendar days until a moment, never below 0: they stand beside its date, and count from today to that. */
export function daysUntil(moment: string, now = Date.now()): number {
  return calendarDays(now, moment);
}

/** Calendar days since a moment: a test of yesterday evening was one day ago. */
export function daysSince(moment: string, now = Date.now()): number {
  return calendarDays(moment, now);
}

function calendarDays(from: number | string, to: number | string): number {
  const midnight = (time: number | string) => new Date(time).setHours(0, 0, 0, 0);
  return Math.max(0, Math.round((midnight(to) - midnight(from)) / dayLength)) || 0;
}

export function isPast(moment: string, now = Date.now()): boolean {
  return new Date(moment).getTime() < now;
}

/** Enough of an Org ID to tell it from another one. */
export function shortOrgId(orgId: string): string {
  return orgId.length > 12 ? `${orgId.slice(0, 8)}…${orgId.slice(-4)}` : orgId;
}
