/** The sizes that copies are printed for. */
export type Paper = 'A4' | 'Letter';

/** Where people print on US Letter (Unicode CLDR 46, supplementalData, measurementData, paperSize); A4 everywhere else. */
const letterRegions = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/** @param region ISO 3166-1 alpha-2, as the operating system gives it; empty when it does not say */
export function paperOf(region: string): Paper {
  return letterRegions.includes(region.toUpperCase()) ? 'Letter' : 'A4';
}
