import type { SetupView } from '../../shared/contract';
import { daysUntil, isPast } from '../../shared/texts/days';
import type { Translator } from '../../shared/texts/i18n';
import { resultOf } from '../../shared/texts/test-claims';
import type { Tone } from './callout';

/** The state of one part of the picture, in a few words. */
export interface PartState {
  readonly tone: Tone | 'quiet';
  readonly text: string;
}

export interface ConnectionPictureState {
  readonly entra: PartState;
  readonly computer: PartState;
  readonly webex: PartState;
  /** What flows from Entra to Webex, and whether it does. */
  readonly flow: { readonly on: boolean; readonly text: string };
}

const soon = 30;

/** The texts of the overview picture for this setup. */
export function connectionPictureState(setup: SetupView, translator: Translator): ConnectionPictureState {
  const { t } = translator;
  const { state } = setup.provisioning;
  const flow = state === 'unconfirmed' ? (setup.outage ? 'stopped' : 'off') : state;
  return {
    entra: entraState(setup, translator),
    computer: tokenState(setup, translator),
    webex: webexState(setup, translator),
    flow: { on: state === 'on', text: t(`picture.state.flow.${flow}`) },
  };
}

function entraState({ entraTest, outage, provisioning, space }: SetupView, { t }: Translator): PartState {
  if (outage) return { tone: 'danger', text: t('picture.state.entra.rejected') };
  const state = provisioning.state === 'on' ? 'on' : (entraTest?.result ?? 'none');
  // In practice mode, the administrator marked a success without any Entra.
  const marked = space === 'practice' && (state === 'on' || state === 'succeeded');
  const tone = entraTest ? (entraTest.result === 'failed' ? 'warning' : 'success') : 'quiet';
  return { tone, text: t(marked ? `picture.state.entra.practice.${state}` : `picture.state.entra.${state}`) };
}

function tokenState({ token, unsaved, outage }: SetupView, { t, day }: Translator): PartState {
  if (unsaved) return { tone: 'warning', text: t('picture.state.token.unsaved') };
  if (!token) return { tone: 'quiet', text: t('picture.state.token.none') };
  const { expiresAt } = token;
  if (expiresAt && isPast(expiresAt))
    return { tone: 'danger', text: t('picture.state.token.expired', { date: day(expiresAt) }) };
  if (outage) return { tone: 'danger', text: t('picture.state.token.rejected') };
  if (token.location === 'missing') return { tone: 'danger', text: t('picture.state.token.missing') };
  if (token.location === 'unknown') return { tone: 'warning', text: t('picture.state.token.unknown') };
  if (token.location === 'thisRun') return { tone: 'warning', text: t('picture.state.token.thisRun') };
  if (!expiresAt) return { tone: 'success', text: t('picture.state.token.keychain') };
  const days = daysUntil(expiresAt);
  return days < soon
    ? { tone: 'warning', text: t('picture.state.token.soon', { days }) }
    : { tone: 'success', text: t('picture.state.token.until', { date: day(expiresAt) }) };
}

const testTones = { passed: 'success', warning: 'warning', failed: 'danger', cancelled: 'quiet' } as const;

function webexState({ lastTest }: SetupView, { t }: Translator): PartState {
  if (!lastTest) return { tone: 'quiet', text: t('picture.state.test.none') };
  return { tone: testTones[lastTest.outcome], text: t(`picture.state.test.${resultOf(lastTest)}`) };
}
