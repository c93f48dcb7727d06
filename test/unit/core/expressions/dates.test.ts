import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal, result } from './support';

describe('dates', () => {
  it.each([
    ['2021-08-24', '8/24/2021 12:00:00 AM'],
    ['2021/8/4 13:05', '8/4/2021 1:05:00 PM'],
    ['2021-08', '8/1/2021 12:00:00 AM'],
    ['8/25/2021 5:41:18 PM', '8/25/2021 5:41:18 PM'],
    ['8/25/2021 12:00:00 am', '8/25/2021 12:00:00 AM'],
    ['8/25/2021 12:30 PM', '8/25/2021 12:30:00 PM'],
    ['8-25-49', '8/25/2049 12:00:00 AM'],
    ['8-25-50', '8/25/1950 12:00:00 AM'],
    ['2013-01-10 4:00 PM -8', '1/11/2013 12:00:00 AM'],
    ['2021-12-31T23:59:59.9999999Z', '12/31/2021 11:59:59 PM'],
    ['2021-12-31T23:59:59.99999999Z', '1/1/2022 12:00:00 AM'],
    ['2021-06-30T00:00:00+0530', '6/29/2021 6:30:00 PM'],
    ['Fri, 16 Mar 2012 07:00:00 GMT', '3/16/2012 7:00:00 AM'],
    ['Friday, March 16, 2012', '3/16/2012 12:00:00 AM'],
    ['16-Mar-2012', '3/16/2012 12:00:00 AM'],
    ['2000-02-29', '2/29/2000 12:00:00 AM'],
    ['0001-01-01', '1/1/0001 12:00:00 AM'],
    ['9999-12-31T23:59:59', '12/31/9999 11:59:59 PM'],
  ])('CDate accepts %s', (written, value) => {
    expect(result('CDate([a])', { a: written })).toBe(value);
  });

  it.each([
    '',
    'soon',
    '20210824',
    '10:00',
    '2021-13-01',
    '2021-02-29',
    '2021-02-28T24:00',
    '2021-02-28 5',
    '2021-02-28 13:00 PM',
    '2021-02-28x',
    '2021-02-28+15:00',
    'Mon, 16 Mar 2012',
    '16 Foo 2012',
    '0001-01-01+08:00',
  ])('CDate rejects %j', (written) => {
    expect(result('CDate([a])', { a: written })).toMatchObject(refusal('notADate', written));
  });

  it.each([
    ['DateAdd("m", 1, "2021-01-31")', '2/28/2021 12:00:00 AM'],
    ['DateAdd("m", -1, "2021-01-31")', '12/31/2020 12:00:00 AM'],
    ['DateAdd("yyyy", 1, "2020-02-29")', '2/28/2021 12:00:00 AM'],
    ['DateAdd("h", "36", "2021-01-01")', '1/2/2021 12:00:00 PM'],
    ['DateAdd("n", 1, "2021-01-01")', '1/1/2021 12:01:00 AM'],
    ['DateAdd("s", -1, "2021-01-01")', '12/31/2020 11:59:59 PM'],
    ['DateDiff("m", "2021-01-31", "2021-02-01")', 1],
    ['DateDiff("yyyy", "2021-12-31", "2022-01-01")', 1],
    ['DateDiff("ww", "2021-08-21", "2021-08-22")', 1],
    ['DateDiff("d", "2021-08-21T23:00", "2021-08-22T22:00")', 0],
    ['DateDiff("d", "2021-08-22", "2021-08-21T12:00")', 0],
    ['DateFromNum(0)', '1/1/1601 12:00:00 AM'],
    ['NumFromDate("1601-01-01T00:00:00.0000001Z")', '1'],
    ['CDate([none])', null],
    ['DateFromNum([none])', null],
    ['NumFromDate([none])', null],
    ['FormatDateTime([none], , "yyyy", "yyyy")', null],
    ['FormatDateTime("", , "yyyy", "yyyy")', ''],
  ])('%s', (text, value) => {
    expect(result(text)).toBe(value);
  });

  it.each([
    ['DateAdd("D", 1, "2021-01-01")', refusal('badInterval', 'D')],
    ['DateAdd("q", 1, "2021-01-01")', refusal('badInterval', 'q')],
    ['DateAdd("d", "x", "2021-01-01")', refusal('notANumber', 'x')],
    ['DateAdd("d", 1, [none])', refusal('notADate', '')],
    ['DateAdd("yyyy", 9000, "2021-01-01")', refusal('dateOutOfRange')],
    ['DateAdd("s", 999999999999999, "2021-01-01")', refusal('dateOutOfRange')],
    ['DateFromNum("9223372036854775807")', refusal('dateOutOfRange')],
    ['DateFromNum(-1)', refusal('dateOutOfRange')],
    ['NumFromDate("1600-12-31")', refusal('dateOutOfRange')],
  ])('%s is rejected', (text, outcome) => {
    expect(result(text)).toMatchObject(outcome);
  });

  it('converts an instant to Active Directory’s number and back', () => {
    const moment = fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const a = `${date.toISOString().slice(0, 19)}Z`;
        const number = String(BigInt(Date.parse(a) / 1000 + 11644473600) * 10_000_000n);
        expect(result('NumFromDate([a])', { a })).toBe(number);
        expect(result('DateFromNum([number])', { number })).toBe(result('CDate([a])', { a }));
      }),
    );
  });

  it('adding the difference of two dates to the first gives the second', () => {
    const date = fc.date({ min: new Date('1000-01-01'), max: new Date('3000-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, date, fc.constantFrom('d', 'h', 'n', 's'), (from, to, interval) => {
        const person = { from: `${from.toISOString().slice(0, 10)}`, to: `${to.toISOString().slice(0, 10)}` };
        const text = `DateAdd("${interval}", DateDiff("${interval}", [from], [to]), [from])`;
        expect(result(text, person)).toBe(result('CDate([to])', person));
      }),
    );
  });
});
