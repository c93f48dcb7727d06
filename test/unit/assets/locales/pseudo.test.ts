import { describe, expect, it } from 'vitest';
import { connectionReport } from '../../../../electron/core/webex/connection-test/report';
import { refusalPage } from '../../../../electron/features/practice/sign-in-page';
import type { CheckView } from '../../../../shared/contract';
import { catalogs, type MessageId } from '../../../../shared/texts/i18n';
import { foreignWords, pseudo } from '../../../pseudo/pseudo';
import { pseudoTranslator } from '../../../pseudo/translator';

const ids = Object.keys(catalogs.en) as MessageId[];
const { t } = pseudoTranslator;

describe('the pseudo language', () => {
  it('has accents on every letter and leaves the parts of a message to ICU', () => {
    expect(pseudo('Save')).toBe('⟦Ššááṽéé⟧');
    expect(pseudo('{count, plural, one {# day} other {# days}}')).toBe(
      '⟦{count, plural, one {# đááý} other {# đááýšš}}⟧',
    );
    expect(pseudo('a{known, select, yes { ({name})} other {}} b')).toBe(
      '⟦áá{known, select, yes { ({name})} other {}} ḃ⟧',
    );
  });

  it('formats every message, with its values', () => {
    for (const id of ids) {
      const names = [...catalogs.en[id].matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
      const text = t(id, Object.fromEntries(names.map((name) => [name, 7])));
      expect(foreignWords(text.replace('简体中文', '')), `${id}: ${text}`).toEqual([]);
      expect(text, id).toMatch(/^⟦.*⟧$/s);
    }
  });

  it('is about 40 % longer', () => {
    const length = (texts: readonly string[]) => texts.join('').length;
    const ratio = length(ids.map((id) => pseudo(catalogs.en[id]))) / length(ids.map((id) => catalogs.en[id]));
    expect(ratio).toBeGreaterThan(1.35);
    expect(ratio).toBeLessThan(1.45);
  });

  it('shows untranslated words', () => {
    expect(foreignWords(`${pseudo('Save')}: Save, 12 px, 保存, ${pseudo('as')}s`)).toEqual(['Save', 'px', '保存', 's']);
  });
});

describe('what no page of the app shows', () => {
  it('the report has no text besides messages, requests and facts', () => {
    const checks: CheckView[] = [
      { id: 'reached', state: 'passed', requestLine: 'connect x.example:443', duration: 31, seen: { ip: '192.0.2.1' } },
      { id: 'users', state: 'failed', attempt: 2, failure: { code: 'http.unauthorized', detail: { status: 401 } } },
    ];
    const where = { setupName: '1', cloudName: '2', orgId: '3', tenantUrl: '4', appVersion: '5' };
    const report = connectionReport({ report: { at: '6', outcome: 'failed', checks }, ...where }, pseudoTranslator);
    const data = (['report.request', 'report.seen', 'report.detail'] as const).map((id) => `  ${t(id)}: `);
    const lines = report.split('\n').filter((line) => !data.some((label) => line.startsWith(label)));
    expect(lines.length).toBeGreaterThan(12);
    expect(lines.flatMap(foreignWords)).toEqual([]);
  });

  it.each(['client', 'redirect', 'malformed'] as const)('the refusal of the practice Webex: %s', (reason) => {
    const page = refusalPage(pseudoTranslator, { kind: 'page', reason, received: '' }, '1').text;
    const text = page.replace(/<style.*?<\/style>|<[^>]*>/gs, ' ');
    expect(text).toContain(t(`practiceWebex.refused.${reason}`));
    expect(foreignWords(text)).toEqual([]);
  });
});
