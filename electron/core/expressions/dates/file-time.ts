import { type Instant, shifted } from './instant';

/** Seconds from 1601, the epoch of Active Directory's dates, to 1970. */
const epoch = 11_644_473_600;

/** Active Directory's number for an instant: hundreds of nanoseconds since 1601. @returns null before 1601 */
export function fileTime({ seconds, ticks }: Instant): bigint | null {
  return seconds < -epoch ? null : BigInt(seconds + epoch) * 10_000_000n + BigInt(ticks);
}

/** @returns null for a number below 0 or an instant after 9999, such as 9223372036854775807, which means never */
export function fromFileTime(value: bigint): Instant | null {
  if (value < 0n) return null;
  const seconds = Number(value / 10_000_000n) - epoch;
  return shifted({ seconds, ticks: Number(value % 10_000_000n) }, 0);
}
