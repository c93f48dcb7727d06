/** Upper bound on encodings within each other. */
const maximumRounds = 4;

/** Decodes percent-encoding, also repeated. Byte by byte, so that no text is malformed; never throws. */
export function percentDecoded(text: string): string {
  let decoded = text;
  for (let round = 0; round < maximumRounds && decoded.includes('%'); round += 1) {
    decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return decoded;
}
