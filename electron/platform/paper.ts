/** The paper sizes of copies. */
export type Paper = 'A4' | 'Letter';

/** Regions with US Letter (Unicode CLDR 46, supplementalData, measurementData, paperSize); all others have A4. */
const letterRegions = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/** @param region ISO 3166-1 alpha-2, from the operating system; empty if unknown */
export function paperOf(region: string): Paper {
  return letterRegions.includes(region.toUpperCase()) ? 'Letter' : 'A4';
}
