import { type Instant, shifted } from './instant';

/** Seconds from 1601, where Active Directory's dates begin, to 1970. */
const epoch = 11_644_473_600;

/** Active Directory's number for a moment: hundreds of nanoseconds since 1601. @returns null before that */
export function fileTime({ seconds, ticks }: Instant): bigint | null {
  return seconds < -epoch ? null : BigInt(seconds + epoch) * 10_000_000n + BigInt(ticks);
}

/** @returns null for a number below 0 or a moment after 9999, such as 9223372036854775807, which stands for never */
export function fromFileTime(value: bigint): Instant | null {
  if (value < 0n) return null;
  const seconds = Number(value / 10_000_000n) - epoch;
  return shifted({ seconds, ticks: Number(value % 10_000_000n) }, 0);
}
