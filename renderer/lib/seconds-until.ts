/** Whole seconds from `now` (milliseconds) to a moment (ISO 8601); 0 when it is past. */
export function secondsUntil(moment: string, now: number): number {
  return Math.max(0, Math.ceil((new Date(moment).getTime() - now) / 1000));
}
