import { describe, expect, it } from 'vitest';
import { en } from '../../../../assets/locales/en';
import type { FailureCode } from '../../../../shared/contract';
import { locales } from '../../../../shared/enums';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import { translator } from '../../../../shared/texts/i18n';

const codes = Object.keys(en).flatMap((id) => {
  const code = /^failure\.(.+)\.title$/.exec(id)?.[1];
  return code ? [code as FailureCode] : [];
});

describe('failureTexts', () => {
  it('knows every code of the catalog', () => {
    expect(codes.length).toBeGreaterThan(60);
  });

  it.each(locales)('gives whole sentences in %s even without any detail', (locale) => {
    for (const code of codes) {
      const texts = failureTexts({ code }, translator(locale));
      for (const text of Object.values(texts)) {
        expect(text, code).not.toMatch(/[{}]|undefined|NaN| {2}|\(\)|“”/);
        expect(text.length, code).toBeGreaterThan(1);
      }
    }
  });

  it.each(locales)('has no marks of bold words in %s, since failures are shown as plain text', (locale) => {
    const marked = codes.filter((code) =>
      Object.values(failureTexts({ code }, translator(locale)))
        .join()
        .includes('**'),
    );
    expect(marked).toEqual([]);
  });

  it('fills what is known and leaves out what is not', () => {
    const english = translator('en');
    const denied = (error: string, description: string) =>
      failureTexts({ code: 'signIn.denied', detail: { error, description } }, english).reason;
    expect(denied('access_denied', 'The user said no')).toBe('Webex returned “access_denied”: The user said no.');
    expect(denied('access_denied', '')).toBe('Webex returned “access_denied”.');
    expect(denied('', '')).toBe('Webex returned an error.');
    expect(failureTexts({ code: 'check.groupsRefused', detail: { status: 0 } }, english).title).toBe(
      'Webex rejected the group lookup',
    );
  });
});
