import type { Locale } from '../../shared/enums';
import type { Catalog } from '../../shared/texts/translator';

/**
 * Adds the messages that the start does not show to a catalog. The build replaces this module when it divides the catalogs
 * (scripts/start-texts.mjs); elsewhere they are whole.
 */
export async function addLaterTexts(_locale: Locale, _catalog: Catalog): Promise<void> {}
