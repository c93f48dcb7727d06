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
import { contextOf } from './render-context';
import { renewalsSection } from './renewals';
import { restoreSection } from './restore';
import { stepsSection } from './steps';
import { tokenSection } from './token';
import { message, own } from './values';

/**
 * Renders a setup's record as a readable document in the translator's language. Pure: depends only on the record and the
 * moment. Dates are in the time zone of this computer.
 */
export function recordDocument(input: CopyInput, translator: Translator): RecordDocument {
  const context = contextOf(input, translator);
  const { facts, space, now, appVersion } = context;
  const { t, moment, locale } = context.translator;
  const name = nameOf(facts);
  const asOf = t('document.asOf', { moment: moment(now) });
  const generator = t('document.generator', { app: t('app.name'), version: appVersion });
  return {
    language: locale,
    kicker: t('document.kicker'),
    title: name ? own(name) : message(t('document.unnamed')),
    status: statusOf(context),
    asOf: { text: asOf, at: now.toISOString() },
    practice: space === 'practice' ? t('document.practice') : null,
    highlights: highlightsOf(context),
    contents: t('document.contents'),
    sections: [
      setupSection(context),
      connectionSection(context),
      tokenSection(context),
      ...testSections(context),
      entraSection(context),
      stepsSection(context),
      mappingsSection(context),
      preflightSection(context),
      renewalsSection(context),
      dueSection(context),
      historySection(context),
      restoreSection(context),
      aboutSection(context),
    ],
    generator,
    footer: [`${generator} · ${asOf}`, t('document.times', zoneOf(now)), t('document.noSecret')],
  };
}
