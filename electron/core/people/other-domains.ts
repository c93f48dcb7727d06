import type { Cell } from './store/text-column';
import type { Values } from './values';
import { inSlices, type Yielder } from './yielder';

/**
 * 1 for each person whose userName is an address of another domain. Compares bytes, without regard to the case of ASCII letters.
 * @param domain in lower case; null: unknown, so that no domain is another one
 */
export async function otherDomains(
  values: Values,
  people: number,
  domain: string | null,
  yielder: Yielder,
): Promise<Uint8Array> {
  const marks = new Uint8Array(people);
  if (domain === null) return marks;
  const own = Buffer.from(`@${domain}`);
  await inSlices(people, yielder, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const cell = values.at(row);
      if (hasDomain(cell) && !endsWith(cell, own)) marks[row] = 1;
    }
  });
  return marks;
}

function hasDomain({ bytes, start, end }: Cell): boolean {
  for (let at = end - 2; at > start; at -= 1) if (bytes[at] === 0x40) return true;
  return false;
}

function endsWith({ bytes, start, end }: Cell, own: Buffer): boolean {
  if (end - start <= own.length) return false;
  for (let at = 0; at < own.length; at += 1) {
    const byte = bytes[end - own.length + at] ?? 0;
    if ((byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte) !== own[at]) return false;
  }
  return true;
}
