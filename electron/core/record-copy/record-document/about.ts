import type { RecordSection } from '../../../../shared/contract';
import type { Telling } from './telling';
import { fact, momentOf, own, words } from './values';

/** When and by what this was made, in which time zone, and what its digest proves. */
export function aboutSection(telling: Telling): RecordSection {
  const { now, appVersion, words: texts } = telling;
  const { t, locale } = texts;
  const made = `${t('app.name')} ${appVersion}`;
  return {
    id: 'about',
    title: t('document.section.about'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('asOf', t('document.about.asOf'), momentOf(now.toISOString(), telling)),
          fact('made', t('document.about.made'), own(made)),
          fact('language', t('document.about.language'), words(t(`app.language.${locale}`))),
          fact('zone', t('document.about.zone'), own(t('document.about.zone.value', zoneOf(now)))),
        ],
      },
      { kind: 'text', text: t('document.about.digest') },
    ],
  };
}

/** The time zone in which days and moments are told, and its distance from UTC at that moment: `UTC+01:00`. */
export function zoneOf(at: Date): { zone: string; offset: string } {
  const minutes = -at.getTimezoneOffset();
  const part = (number: number) => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  const offset = `UTC${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset };
}
