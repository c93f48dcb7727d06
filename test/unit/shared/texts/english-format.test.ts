import { afterEach, describe, expect, it } from 'vitest';
import { dateRegions } from '../../../../shared/enums/settings';
import { englishFormat, localeWithRegion } from '../../../../shared/texts/english-format';
import { setDateRegion, setTextEnvironment } from '../../../../shared/texts/environment';
import { translator } from '../../../../shared/texts/i18n';

describe('englishFormat()', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en-GB', 'en-GB'],
    ['en-AU', 'en-GB'],
    ['en-IN', 'en-GB'],
    ['en-CA', 'en-US'],
    ['zh-Hans-GB', 'en-GB'],
    ['en_GB.UTF-8', 'en-GB'],
    ['en-ZZ', 'en-US'],
    ['en', 'en-US'],
    ['C', 'en-US'],
    ['', 'en-US'],
    [null, 'en-US'],
  ])('takes from %s the English of %s', (systemLocale, format) => {
    expect(englishFormat({ systemLocale })).toBe(format);
    expect(englishFormat({ systemLocale, dateRegion: 'system' })).toBe(format);
    expect(englishFormat({ systemLocale, dateRegion: 'AU' })).toBe('en-AU');
  });
});

it('localeWithRegion() passes over locales without a region', () => {
  expect(localeWithRegion(['C', 'en', 'en_GB.UTF-8', 'en-US'])).toBe('en_GB.UTF-8');
  expect(localeWithRegion(['', 'C'])).toBeNull();
});

describe('the region that was chosen for dates', () => {
  afterEach(() => setTextEnvironment({ platform: 'linux', systemLocale: 'en-US' }));

  it.each(dateRegions)('%s decides how English dates are written, and leaves Chinese ones', (region) => {
    const [english, chinese] = [translator('en'), translator('zh-CN')];
    const noon = new Date(2026, 10, 28, 12, 5);
    setDateRegion(region);
    const monthFirst = ['system', 'US', 'CA'].includes(region);
    expect(english.day(noon)).toBe(monthFirst ? 'November 28, 2026' : '28 November 2026');
    expect(english.moment(noon)).toContain(english.day(noon));
    expect(chinese.day(noon)).toBe('2026年11月28日');
  });
});

it('a Chinese date on a page has no place to break, and elsewhere no sign more than it shows', () => {
  const noon = new Date(2026, 10, 28, 12, 5);
  setTextEnvironment({ platform: 'linux', systemLocale: 'en-US', wholeDates: true });
  expect(translator('zh-CN').day(noon)).toBe('2026\u2060年\u206011\u2060月\u206028\u2060日');
  expect(translator('zh-CN').moment(noon)).toContain(translator('zh-CN').day(noon));
  expect(translator('en').day(noon)).toBe('November 28, 2026');
  setTextEnvironment({ platform: 'linux', systemLocale: 'en-US' });
  expect(translator('zh-CN').day(noon)).toBe('2026年11月28日');
});

describe('days and times', () => {
  afterEach(() => setTextEnvironment({ platform: 'linux', systemLocale: 'en-US' }));

  it.each([
    ['en-US', 'November 28, 2026', /^November 28, 2026 at \d{1,2}:05\sPM$/, '2026年11月28日'],
    ['en-GB', '28 November 2026', /^28 November 2026 at \d\d:05$/, '2026年11月28日'],
  ])(
    'follow the region of %s in English, also of a translator that was made before',
    (systemLocale, day, moment, chinese) => {
      const [english, inChinese] = [translator('en'), translator('zh-CN')];
      setTextEnvironment({ platform: 'linux', systemLocale });
      const noon = new Date(2026, 10, 28, 12, 5);
      expect(english.day(noon)).toBe(day);
      expect(english.moment(noon)).toMatch(moment);
      expect(inChinese.day(noon)).toBe(chinese);
    },
  );
});
