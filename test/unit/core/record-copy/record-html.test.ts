import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../../electron/core/record-copy/record-document';
import { recordHtml } from '../../../../electron/core/record-copy/record-html';
import type { SetupEvent } from '../../../../shared/contract';
import { locales } from '../../../../shared/enums';
import { translator } from '../../../../shared/texts/i18n';
import { copyOf, renewed, samples, savedAt } from '../../../fixtures/sample-records';
import { anyRecord, hostileTexts } from '../../../fixtures/strange-record';

// Takes long: `npm run check` leaves it out.

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // Lists may have names (WAI-ARIA 1.2, section 5.2.8.6); the validator's default only advises against it.
  rules: { 'aria-label-misuse': ['error', { allowAnyNamable: true }] },
});

function mistakesIn(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
  );
}

const htmlOf = (events: readonly SetupEvent[], locale: 'en' | 'zh-CN' = 'en') =>
  recordHtml(recordDocument(copyOf(events), translator(locale)));

describe('valid HTML', () => {
  for (const locale of locales)
    it.each(Object.keys(samples))(`%s, ${locale}`, (name) => {
      expect(mistakesIn(htmlOf(samples[name] ?? [], locale))).toEqual([]);
    });

  it('of any record', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const document = recordDocument({ record, space: 'real', savedAt, appVersion: '0.1.0' }, translator('en'));
        expect(mistakesIn(recordHtml(document))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it('the page runs and loads nothing, and its policy forbids both', () => {
  const html = htmlOf(renewed);
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  expect(html).toContain(`content="${policy.replaceAll("'", '&#x27;')}"`);
  expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
  expect(html).not.toMatch(/\s(src|srcset|on\w+|style|action)=/i);
  expect(style).not.toMatch(/@import|url\(/);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect(html).toContain(`id="${link.slice(1)}"`);
});

it.each([
  ['Grace.Hopper@contoso.example', false],
  ['Grace.Hopper@contoso.example.com', true],
  [`${'words '.repeat(20)}`, false],
])('a word stays whole in a column unless it is longer than one has room for: %s', (name, long) => {
  const html = htmlOf([...renewed, { type: 'named', at: savedAt.toISOString(), name }]);
  expect(/<h1><bdi translate="no"(.*?)>/.exec(html)?.[1]).toBe(long ? ' data-long="true"' : '');
});

it('the page starts with its doctype and language, and has a title', () => {
  expect(htmlOf(renewed)).toMatch(/^<!doctype html>\n<html lang="en"><head><meta charSet="utf-8"\/>/i);
  expect(htmlOf(renewed, 'zh-CN')).toContain('<html lang="zh-CN">');
  expect(htmlOf(renewed)).toContain('<title>Contoso – Setup record</title>');
});

it.each(hostileTexts)('the page contains %j as text only', (name) => {
  const html = htmlOf([...renewed, { type: 'named', at: savedAt.toISOString(), name }]);
  const plain = htmlOf([...renewed, { type: 'named', at: savedAt.toISOString(), name: 'Plain' }]);
  const tags = (text: string) => text.match(/<[a-z!/]+/gi)?.join('');
  expect(tags(html)).toBe(name === '' ? tags(html) : tags(plain));
  expect(html).not.toContain('<script');
  expect(mistakesIn(html)).toEqual([]);
});
