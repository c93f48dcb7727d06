import { describe, expect, it } from 'vitest';
import {
  exchangeText,
  outcomeText,
  outcomeTone,
  shownOutcome,
  skippingRow,
} from '../../../../../../renderer/features/mappings/preview/texts';
import type {
  ExpressionLimit,
  MappingPreview,
  MappingValue,
  PracticeExchange,
  RowPreview,
} from '../../../../../../shared/contract';
import { translator } from '../../../../../../shared/texts/i18n';

const row = (outcome: RowPreview['outcome'], value: MappingValue | null = null, target = 'title'): RowPreview => ({
  row: 0,
  target,
  value,
  outcome,
});
const exceeded = (limit: ExpressionLimit): MappingValue => ({ kind: 'exceeded', limit, function: 'F', most: 9 });
const ignored = (what: 'attribute' | 'object'): MappingValue => ({ kind: 'ignored', what, function: 'Switch' });
const refused = { kind: 'refused', function: 'F', code: 'notADate', detail: 'x' } as const;
const unknown = { kind: 'unknown', function: 'F', code: 'pattern' } as const;
const mayFail = (why: 'arguments' | 'pagesDisagree', cause: typeof refused | typeof unknown): MappingValue => ({
  kind: 'mayFail',
  function: 'IIF',
  why,
  cause,
  otherwise: { kind: 'value', value: 'x' },
});
const preview = (...rows: RowPreview[]): MappingPreview => ({
  rows,
  sources: [],
  match: [],
  create: { method: 'POST', url: '' },
  disable: { method: 'PATCH', url: '' },
});

describe('what becomes of a row', () => {
  const id = (of: RowPreview, skipped = false) => outcomeText(of, shownOutcome(of, skipped))?.id ?? null;

  it.each<[RowPreview, string | null]>([
    [row('sent', { kind: 'value', value: 'x' }), null],
    [row('default', { kind: 'value', value: null }), 'preview.why.default'],
    [row('empty', { kind: 'value', value: '' }), 'preview.why.empty'],
    [row('depends', { kind: 'depends', on: 'tenant', function: 'F' }), 'preview.why.depends.tenant'],
    [row('ignored', ignored('attribute')), 'preview.why.ignored'],
    [row('ignored', ignored('object')), 'preview.why.skips'],
    [row('refused', { kind: 'refused', function: 'F', code: 'badFormat' }), 'preview.refusal'],
    [row('mayFail', mayFail('arguments', refused)), 'preview.why.mayFail.argument'],
    [row('mayFail', mayFail('arguments', unknown)), 'preview.why.mayFail.unknownArgument'],
    [row('mayFail', mayFail('pagesDisagree', refused)), 'preview.why.mayFail.pagesDisagree'],
    [row('unknown', { kind: 'unknown', function: 'F', code: 'pattern' }), 'preview.why.unknown.pattern'],
    [row('exceeded', exceeded('value')), 'preview.why.exceeded.value'],
    [row('exceeded', exceeded('work')), 'preview.why.exceeded.work'],
    [row('exceeded', exceeded('pattern')), 'preview.why.exceeded.pattern'],
    [row('reference', { kind: 'value', value: 'x' }), 'preview.why.reference'],
    [row('severalValues', { kind: 'value', value: ['x', 'y'] }), 'preview.why.severalValues'],
    [row('notBoolean', { kind: 'value', value: 'x' }), 'preview.why.notBoolean'],
    [row('unreadable'), 'preview.why.unreadable'],
    [row('unreadable', { kind: 'value', value: 'x' }), 'preview.why.unreadable'],
  ])('%j has its reason text', (given, expected) => {
    expect(id(given)).toBe(expected);
  });

  it('names a rejected value, also for an unknown code', () => {
    const refused = (code: string) => outcomeText(row('refused', { kind: 'refused', function: 'F', code }), 'refused');
    expect(refused('outOfBounds')?.reason).toBe('preview.refusal.outOfBounds');
    expect(refused('toString')?.reason).toBe('preview.refusal.other');
  });

  it('says in both languages what may fail, and to try it on demand', () => {
    const text = (locale: 'en' | 'zh-CN', value: MappingValue) => {
      const { t } = translator(locale);
      const shown = outcomeText(row('mayFail', value), 'mayFail');
      return shown && t(shown.id, { ...shown.values, ...(shown.reason ? { reason: t(shown.reason) } : {}) });
    };
    expect(text('en', mayFail('arguments', refused))).toMatch(
      /either fails here or returns.*date.*Provision on demand/,
    );
    expect(text('zh-CN', mayFail('arguments', refused))).toMatch(/可能失败|可能在此处失败.*日期.*按需预配/);
    expect(text('en', mayFail('pagesDisagree', refused))).toMatch(/Likely.*x is empty.*disagree.*Provision on demand/);
    expect(text('zh-CN', mayFail('pagesDisagree', refused))).toMatch(/x 为空.*说法不一.*按需预配/);
  });

  it('marks the row that skips the person, and the other rows as skipped', () => {
    const skips = row('ignored', ignored('object'), 'department');
    const all = preview(row('sent', { kind: 'value', value: 'x' }), skips);
    expect(skippingRow(all)).toEqual({ target: 'department', function: 'Switch' });
    expect(all.rows.map((each) => shownOutcome(each, true))).toEqual(['skipped', 'skips']);
    expect(shownOutcome(row('refused'), true)).toBe('refused');
    expect(outcomeTone('skips')).toBe('warning');
    expect(skippingRow(preview(row('ignored', ignored('attribute'))))).toBeNull();
  });
});

describe('an answer of the practice Webex', () => {
  const { t } = translator('en');
  const textOf = (part: Partial<PracticeExchange>) =>
    t(exchangeText({ action: 'create', method: 'POST', url: '', status: 201, body: '', present: true, ...part }));

  it.each<[Partial<PracticeExchange>, string]>([
    [{}, 'is now in the practice Webex'],
    [{ action: 'look', method: 'GET', status: 200 }, 'Found'],
    [{ action: 'look', method: 'GET', status: 200, present: false }, 'No user was found. Entra would create'],
    [{ action: 'disable', method: 'GET', status: 200, present: false }, 'nothing to disable or remove'],
    [{ action: 'disable', method: 'PATCH', status: 204 }, 'now disabled'],
    [{ action: 'remove', method: 'DELETE', status: 204, present: false }, 'no longer'],
    [{ status: 400 }, 'rejected the request'],
    [{ status: 401 }, 'token'],
    [{ status: 403 }, 'full administrator'],
    [{ status: 404 }, 'no such user'],
    [{ status: 409 }, 'already exists'],
    [{ status: 429 }, 'limiting requests'],
    [{ status: 503 }, 'returned a server error'],
    [{ status: 302 }, 'unexpected response'],
  ])('%j has its text', (part, expected) => {
    expect(textOf(part)).toContain(expected);
  });
});
