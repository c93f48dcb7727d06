import type {
  CheckState,
  CheckView,
  RecordBlock,
  RecordCheck,
  RecordSection,
  RecordTone,
  TestOutcome,
} from '../../../../shared/contract';
import { seenFacts } from '../../../../shared/texts/connection-check-texts';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import { withoutServerWords } from '../../../../shared/texts/server-words';
import { outcomeText, uncheckedTexts } from '../../../../shared/texts/test-claims';
import type { TokenFindings } from '../../setup/facts';
import type { RenderContext } from './render-context';
import { code, fact, message, own } from './values';

const tones: Readonly<Record<TestOutcome, RecordTone>> = {
  passed: 'good',
  warning: 'warning',
  failed: 'bad',
  cancelled: 'plain',
};

const checkTones: Readonly<Record<CheckState, RecordTone>> = {
  pending: 'plain',
  running: 'plain',
  retrying: 'plain',
  passed: 'good',
  warning: 'warning',
  failed: 'bad',
  blocked: 'plain',
  off: 'plain',
  cancelled: 'plain',
};

/** The last connection tests of the token in use and of a renewal's new token: every check with its details. */
export function testSections(context: RenderContext): RecordSection[] {
  const { facts, translator } = context;
  const sections: RecordSection[] = [
    { id: 'test', title: translator.t('document.section.test'), blocks: testBlocks(facts, context) },
  ];
  if (facts.pending) {
    const title = translator.t('document.section.pendingTest');
    sections.push({ id: 'pendingTest', title, blocks: testBlocks(facts.pending, context) });
  }
  return sections;
}

function testBlocks({ lastTest, lastPassedAt }: TokenFindings, { translator }: RenderContext): RecordBlock[] {
  const { t, moment } = translator;
  if (!lastTest) return [{ kind: 'text', text: t('document.test.none') }];
  const { outcome, at, checks } = lastTest;
  const sentences = [t('test.at', { moment: moment(at) }), ...uncheckedTexts(lastTest, translator)];
  if (lastPassedAt && lastPassedAt !== at) sentences.push(t('document.test.earlier', { moment: moment(lastPassedAt) }));
  return [
    {
      kind: 'callout',
      tone: tones[outcome],
      title: outcomeText(lastTest, translator),
      text: sentences.join(' · '),
    },
    checks.length
      ? { kind: 'checks', label: t('test.list'), checks: checks.map((check) => checkOf(check, translator)) }
      : { kind: 'text', text: t('document.test.noChecks'), quiet: true },
    { kind: 'text', text: t('test.fromHere'), quiet: true },
  ];
}

function checkOf(check: CheckView, translator: RenderContext['translator']): RecordCheck {
  const { t } = translator;
  const { id, state, requestLine, duration, failure, trackingId } = check;
  const seen = seenFacts(check, translator).join(' · ');
  return {
    id,
    name: t(`check.${id}.name`),
    state: message(t(`checkState.${state}`), checkTones[state]),
    ...(requestLine ? { request: requestLine.replace('->', '→') } : {}),
    ...(seen ? { seen } : {}),
    ...(duration === undefined ? {} : { duration: t('test.duration', { ms: Math.round(duration) }) }),
    ...(failure ? { finding: findingOf(failure, translator) } : {}),
    more: [
      ...(failure?.detail?.said ? [fact('said', t('report.said'), own(`“${failure.detail.said}”`))] : []),
      ...(failure ? [fact('code', t('document.test.details'), code(detailsOf(failure)))] : []),
      ...(trackingId ? [fact('trackingId', t('test.trackingId'), code(trackingId))] : []),
    ],
  };
}

/** A record of a newer version may contain an unknown finding; it is shown by its code. */
function findingOf(failure: NonNullable<CheckView['failure']>, translator: RenderContext['translator']) {
  if (translator.knows(`failure.${failure.code}.title`)) return failureTexts(failure, translator);
  const title = translator.t('document.test.unknownFinding', { code: failure.code });
  return { title, reason: translator.t('document.test.unknownFinding.text'), advice: '' };
}

function detailsOf({ code: name, detail }: NonNullable<CheckView['failure']>): string {
  const pairs = Object.entries(withoutServerWords(detail)).filter(([, value]) => value !== '');
  return [name, ...pairs.map(([key, value]) => `${key}=${value}`)].join(', ');
}
