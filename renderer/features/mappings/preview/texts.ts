import type {
  ExpressionRefusal,
  MappingPreview,
  MappingValue,
  PracticeExchange,
  RowOutcome,
  RowPreview,
} from '../../../../shared/contract';
import type { MessageId } from '../../../../shared/texts/i18n';
import type { Tone } from '../../../ui/callout';

/** `skips`: because of it the whole person is left out; `skipped`: it would be sent if they were not. */
export type ShownOutcome = RowOutcome | 'skips' | 'skipped';

export interface OutcomeText {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Fills the place `{reason}`. */
  readonly reason?: MessageId;
}

const tones: Readonly<Record<ShownOutcome, Tone | undefined>> = {
  sent: 'success',
  default: 'success',
  empty: undefined,
  refused: 'danger',
  depends: 'info',
  ignored: undefined,
  unknown: 'warning',
  mayFail: 'warning',
  exceeded: 'danger',
  reference: 'info',
  severalValues: 'warning',
  notBoolean: 'warning',
  unreadable: 'danger',
  skips: 'warning',
  skipped: undefined,
};

/** Each is a `MessageId` only while every code has its message. */
const refusals: Readonly<Record<ExpressionRefusal, MessageId>> = {
  multiValued: 'preview.refusal.multiValued',
  notANumber: 'preview.refusal.notANumber',
  notABoolean: 'preview.refusal.notABoolean',
  notADate: 'preview.refusal.notADate',
  dateOutOfRange: 'preview.refusal.dateOutOfRange',
  notACondition: 'preview.refusal.notACondition',
  emptyInCondition: 'preview.refusal.emptyInCondition',
  badPosition: 'preview.refusal.badPosition',
  outOfBounds: 'preview.refusal.outOfBounds',
  badInterval: 'preview.refusal.badInterval',
  badFormat: 'preview.refusal.badFormat',
  badStyles: 'preview.refusal.badStyles',
  badCulture: 'preview.refusal.badCulture',
  badCompareType: 'preview.refusal.badCompareType',
  badPattern: 'preview.refusal.badPattern',
  unknownGroup: 'preview.refusal.unknownGroup',
  emptyOldValue: 'preview.refusal.emptyOldValue',
  badCombination: 'preview.refusal.badCombination',
  notSupported: 'preview.refusal.notSupported',
};

function isRefusal(code: string): code is ExpressionRefusal {
  return Object.hasOwn(refusals, code);
}

/** The row that makes Entra skip the person; null: none. */
export function skippingRow(preview: MappingPreview): { target: string; function: string } | null {
  for (const { target, value } of preview.rows) {
    if (value?.kind === 'ignored' && value.what === 'object') return { target, function: value.function };
  }
  return null;
}

/** The display state of a row. @param skipped the whole person is left out */
export function shownOutcome({ outcome, value }: RowPreview, skipped: boolean): ShownOutcome {
  const goes = outcome === 'sent' || outcome === 'default' || outcome === 'reference' || outcome === 'depends';
  const skips = value?.kind === 'ignored' && value.what === 'object';
  if (skips) return 'skips';
  return skipped && goes ? 'skipped' : outcome;
}

export function outcomeTone(outcome: ShownOutcome): Tone | undefined {
  return tones[outcome];
}

/** The reason for a row's outcome; null if its value needs no explanation. */
export function outcomeText(row: RowPreview, outcome: ShownOutcome): OutcomeText | null {
  const { value } = row;
  if (outcome === 'sent' || outcome === 'skipped') return null;
  if (value?.kind === 'depends') return { id: `preview.why.depends.${value.on}`, values: { function: value.function } };
  if (value?.kind === 'unknown')
    return { id: `preview.why.unknown.${value.code}`, values: { function: value.function } };
  if (value?.kind === 'exceeded')
    return { id: `preview.why.exceeded.${value.limit}`, values: { function: value.function, most: value.most } };
  if (value?.kind === 'ignored') {
    const id = outcome === 'skips' ? 'preview.why.skips' : 'preview.why.ignored';
    return { id, values: { function: value.function } };
  }
  if (value?.kind === 'mayFail') return mayFailText(value);
  if (value?.kind === 'refused')
    return { id: 'preview.refusal', values: { function: value.function }, reason: reasonOf(value) };
  // What remains comes with a value, or without a readable source.
  if (outcome === 'default' || outcome === 'empty' || outcome === 'reference') return { id: `preview.why.${outcome}` };
  if (outcome === 'severalValues' || outcome === 'notBoolean') return { id: `preview.why.${outcome}` };
  return { id: 'preview.why.unreadable' };
}

function mayFailText({ function: name, why, cause }: Extract<MappingValue, { kind: 'mayFail' }>): OutcomeText {
  if (why === 'pagesDisagree')
    return { id: 'preview.why.mayFail.pagesDisagree', values: { function: name, attribute: cause.detail ?? '' } };
  const values = { function: name, argument: cause.function };
  if (cause.kind === 'unknown') return { id: 'preview.why.mayFail.unknownArgument', values };
  return { id: 'preview.why.mayFail.argument', values, reason: reasonOf(cause) };
}

function reasonOf({ code }: { readonly code: string }): MessageId {
  return isRefusal(code) ? refusals[code] : 'preview.refusal.other';
}

/** What an answer of the practice Webex means. */
export function exchangeText({ action, method, status, present }: PracticeExchange): MessageId {
  if (status >= 200 && status < 300) {
    if (action === 'look') return present ? 'preview.answer.found' : 'preview.answer.notFound';
    if (action === 'create') return 'preview.answer.created';
    if (method === 'GET') return 'preview.answer.nobody';
    return action === 'disable' ? 'preview.answer.disabled' : 'preview.answer.removed';
  }
  if (status >= 500) return 'preview.answer.server';
  return refusedAnswers[status] ?? 'preview.answer.unexpected';
}

const refusedAnswers: Readonly<Record<number, MessageId>> = {
  400: 'preview.answer.invalid',
  401: 'preview.answer.unauthorized',
  403: 'preview.answer.forbidden',
  404: 'preview.answer.gone',
  409: 'preview.answer.conflict',
  429: 'preview.answer.tooMany',
};
