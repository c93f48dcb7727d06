import type { RecordSection } from '../../../../shared/contract';
import type { RenderContext } from './render-context';
import { fact, message, momentOf, own } from './values';

/** When the document was made, by which version, in which time zone, and what its digest proves. */
export function aboutSection(context: RenderContext): RecordSection {
  const { now, appVersion, translator } = context;
  const { t, locale } = translator;
  const made = `${t('app.name')} ${appVersion}`;
  return {
    id: 'about',
    title: t('document.section.about'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('asOf', t('document.about.asOf'), momentOf(now.toISOString(), context)),
          fact('made', t('document.about.made'), own(made)),
          fact('language', t('document.about.language'), message(t(`app.language.${locale}`))),
          fact('zone', t('document.about.zone'), own(t('document.about.zone.value', zoneOf(now)))),
        ],
      },
      { kind: 'text', text: t('document.about.digest') },
    ],
  };
}

/** The time zone of the dates in the document, and its offset from UTC at that moment: `UTC+01:00`. */
export function zoneOf(at: Date): { zone: string; offset: string } {
  const minutes = -at.getTimezoneOffset();
  const part = (number: number) => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  const offset = `UTC${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset };
}
