import { entraPartContract } from '../../../shared/contract/entra-part';
import type { Locale } from '../../../shared/enums';
import { translator as translatorOf } from '../../../shared/texts/i18n';
import { lazy } from '../../core/lib/lazy';
import { copyText } from '../../platform/clipboard';
import { PdfPrinter, systemPaper } from '../../platform/print-pdf';
import { defineFeature } from '../../services/feature';
import { saveSheet } from './save-sheet';

/** Another administrator does the steps in Entra: who, and the sheet for them. */
export const feature = defineFeature(entraPartContract, ({ setups, files, now, appVersion }) => {
  const printer = lazy(async () => new PdfPrinter());
  const sheet = async (id: string, locale: Locale) => {
    const [{ record, space }, { handOverSheet }] = await Promise.all([
      setups.record(id),
      import('../../core/record-copy/hand-over-sheet'),
    ]);
    return handOverSheet({ record, space, savedAt: now(), appVersion }, translatorOf(locale));
  };
  return {
    handlers: {
      'entraPart.assign': ({ id, administrator }) => setups.append(id, { type: 'entraPartAssigned', administrator }),
      'entraPart.sheet': ({ id, locale }) => sheet(id, locale),
      'entraPart.saveSheet': async ({ id, locale, format }) =>
        saveSheet(await sheet(id, locale), format, {
          files,
          translator: translatorOf(locale),
          print: async (html) => (await printer()).print(html, systemPaper()),
        }),
      'entraPart.copyMail': async ({ id, locale }) => {
        const { documentText } = await import('../../core/record-copy/document-text');
        await copyText(documentText(await sheet(id, locale)));
        return null;
      },
    },
    dispose: async () => (await printer.loaded)?.close(),
  };
});
