import { describe, expect, it } from 'vitest';
import { locales, stepIds } from '../../../../shared/enums';
import { catalogs } from '../../../../shared/texts/i18n';
import coverage from '../../../fixtures/seed-coverage.json' with { type: 'json' };

/** The steps of a setup, and the reference that is there afterwards. */
const places = new Set<string>([...stepIds, 'reference']);

/** Every instruction, warning and note of both setup documents, and the messages that carry it. */
describe('coverage of the setup documents', () => {
  it('names messages that exist in both languages', () => {
    const lost = coverage.flatMap(({ quote, messages }) =>
      messages.filter((id) => !(id in catalogs.en) || !(id in catalogs['zh-CN'])).map((id) => `${id}: ${quote}`),
    );
    expect(lost).toEqual([]);
  });

  it('gives every phrase a step that exists, and at least one message', () => {
    expect(coverage.filter(({ step, messages }) => !places.has(step) || messages.length === 0)).toEqual([]);
  });

  it('quotes no phrase twice, and only in short', () => {
    const quotes = coverage.map(({ document, quote }) => `${document}: ${quote}`);
    expect(quotes.filter((quote, index) => quotes.indexOf(quote) !== index)).toEqual([]);
    expect(coverage.filter(({ quote }) => quote.length === 0 || quote.length > 100)).toEqual([]);
  });

  it('covers both documents, and sends something to every step but what comes before', () => {
    for (const document of locales) {
      expect(coverage.filter((entry) => entry.document === document).length, document).toBeGreaterThan(60);
    }
    const steps = new Set(coverage.map(({ step }) => step));
    const own = new Set(['beforeYouBegin', 'connectionTest', 'checkDuplicates']);
    expect([...places].filter((place) => !steps.has(place) && !own.has(place))).toEqual([]);
  });
});
