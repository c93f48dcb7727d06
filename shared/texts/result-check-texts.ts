import type { PortalStepId, ResultCheckFacts, Space } from '../contract';
import type { Translator } from './i18n';

/** How it is known that the test user is in Webex: the app saw the user, or the administrator confirmed it. */
export interface ArrivalText {
  readonly kind: 'seen' | 'confirmed';
  readonly text: string;
  /** Which user the app saw; empty for a confirmation. */
  readonly who: string;
  readonly at: string;
}

interface Arrival {
  /** Of a setup; without it, the user is in a real Webex, or the document says that the setup is practice. */
  readonly space?: Space;
  readonly seenInWebex: ResultCheckFacts | null;
  readonly confirmed: Readonly<Partial<Record<PortalStepId, string>>>;
}

/**
 * A look-up says more than a confirmation, whichever is later. Null: neither.
 * @param format the translator's `day` or `moment`
 */
export function arrivalText(
  { space, seenInWebex: seen, confirmed }: Arrival,
  { t, day }: Translator,
  format: (at: string) => string = day,
): ArrivalText | null {
  if (seen) {
    const { at, address, created } = seen;
    const who = created ? t('result.seen.created', { address, date: day(created) }) : t('result.seen.who', { address });
    return {
      kind: 'seen',
      text: t('result.seen', { date: format(at), practice: space === 'practice' ? 'yes' : 'no' }),
      who,
      at,
    };
  }
  const at = confirmed.checkResult;
  return at ? { kind: 'confirmed', text: t('result.confirmed', { date: format(at) }), who: '', at } : null;
}
