import type {
  CheckState,
  CheckView,
  RecordBlock,
  RecordCheck,
  RecordSection,
  RecordTone,
  TestOutcome,
} from '../../../../shared/contract';
import { seenFacts } from '../../../../shared/texts/check-texts';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import type { TokenFindings } from '../../setup/facts';
import type { Telling } from './telling';
import { code, fact, words } from './values';

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

/** The last connection test of the token in use, and that of a renewal's new token: every check with what was seen. */
export function testSections(telling: Telling): RecordSection[] {
  const { facts, words: texts } = telling;
  const sections: RecordSection[] = [
    { id: 'test', title: texts.t('document.section.test'), blocks: testBlocks(facts, telling) },
  ];
  if (facts.pending) {
    const title = texts.t('document.section.pendingTest');
    sections.push({ id: 'pendingTest', title, blocks: testBlocks(facts.pending, telling) });
  }
  return sections;
}

function testBlocks({ lastTest, lastPassedAt }: TokenFindings, { words: texts }: Telling): RecordBlock[] {
  const { t, moment } = texts;
  if (!lastTest) return [{ kind: 'text', text: t('document.test.none') }];
  const { outcome, at, checks } = lastTest;
  const troubles = checks.filter(({ state }) => state === (outcome === 'failed' ? 'failed' : 'warning')).length;
  const said = [t('test.at', { moment: moment(at) })];
  if (lastPassedAt && lastPassedAt !== at) said.push(t('document.test.earlier', { moment: moment(lastPassedAt) }));
  return [
    {
      kind: 'callout',
      tone: tones[outcome],
      title: t(`test.outcome.${outcome}`, { count: troubles }),
      text: said.join(' · '),
    },
    checks.length
      ? { kind: 'checks', label: t('test.list'), checks: checks.map((check) => checkOf(check, texts)) }
      : { kind: 'text', text: t('document.test.noChecks'), quiet: true },
    { kind: 'text', text: t('test.fromHere'), quiet: true },
  ];
}

function checkOf(check: CheckView, texts: Telling['words']): RecordCheck {
  const { t } = texts;
  const { id, state, requestLine, duration, failure, trackingId } = check;
  const seen = seenFacts(check, texts).join(' · ');
  return {
    id,
    name: t(`check.${id}.name`),
    state: words(t(`checkState.${state}`), checkTones[state]),
    ...(requestLine ? { request: requestLine.replace('->', '→') } : {}),
    ...(seen ? { seen } : {}),
    ...(duration === undefined ? {} : { duration: t('test.duration', { ms: Math.round(duration) }) }),
    ...(failure ? { finding: findingOf(failure, texts) } : {}),
    more: [
      ...(failure ? [fact('code', t('document.test.details'), code(detailsOf(failure)))] : []),
      ...(trackingId ? [fact('trackingId', t('test.trackingId'), code(trackingId))] : []),
    ],
  };
}

/** A record may hold a finding that this version does not know; its code is told then. */
function findingOf(failure: NonNullable<CheckView['failure']>, texts: Telling['words']) {
  if (texts.knows(`failure.${failure.code}.title`)) return failureTexts(failure, texts);
  const title = texts.t('document.test.unknownFinding', { code: failure.code });
  return { title, reason: texts.t('document.test.unknownFinding.text'), advice: '' };
}

function detailsOf({ code: name, detail }: NonNullable<CheckView['failure']>): string {
  const pairs = Object.entries(detail ?? {}).filter(([, value]) => value !== '');
  return [name, ...pairs.map(([key, value]) => `${key}=${value}`)].join(', ');
}
