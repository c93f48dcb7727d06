import type { RecordDocument } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { nameOf } from '../../setup/facts';
import type { CopyInput } from '../copy-input';
import { aboutSection, zoneOf } from './about';
import { setupSection } from './about-setup';
import { connectionSection } from './connection';
import { testSections } from './connection-test';
import { dueSection } from './due';
import { entraSection } from './entra';
import { highlightsOf, statusOf } from './highlights';
import { historySection } from './history';
import { mappingsSection } from './mappings';
import { preflightSection } from './preflight';
import { renewalsSection } from './renewals';
import { restoreSection } from './restore';
import { stepsSection } from './steps';
import { tellingOf } from './telling';
import { tokenSection } from './token';
import { own, words } from './values';

/**
 * A setup's record as people read it, in the language of the translator. Pure: the same record and moment give the same
 * document, and nothing but the record is asked. Days and moments are told in the time zone of this computer.
 */
export function recordDocument(input: CopyInput, translator: Translator): RecordDocument {
  const telling = tellingOf(input, translator);
  const { facts, space, now, appVersion } = telling;
  const { t, moment, locale } = telling.words;
  const name = nameOf(facts);
  const asOf = t('document.asOf', { moment: moment(now) });
  const generator = t('document.generator', { app: t('app.name'), version: appVersion });
  return {
    language: locale,
    kicker: t('document.kicker'),
    title: name ? own(name) : words(t('document.unnamed')),
    status: statusOf(telling),
    asOf: { text: asOf, at: now.toISOString() },
    practice: space === 'practice' ? t('document.practice') : null,
    highlights: highlightsOf(telling),
    contents: t('document.contents'),
    sections: [
      setupSection(telling),
      connectionSection(telling),
      tokenSection(telling),
      ...testSections(telling),
      entraSection(telling),
      stepsSection(telling),
      mappingsSection(telling),
      preflightSection(telling),
      renewalsSection(telling),
      dueSection(telling),
      historySection(telling),
      restoreSection(telling),
      aboutSection(telling),
    ],
    generator,
    footer: [`${generator} · ${asOf}`, t('document.times', zoneOf(now)), t('document.noSecret')],
  };
}
