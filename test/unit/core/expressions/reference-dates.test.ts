import { describe, expect, it } from 'vitest';
import { result } from './support';

describe('the reference’s examples of dates', () => {
  it.each([
    ['2020-03-16-07:00', '3/16/2020 7:00:00 AM'],
    ['2021-06-30+08:00', '6/29/2021 4:00:00 PM'],
    ['2009-06-15T01:45:30-07:00', '6/15/2009 8:45:30 AM'],
  ])('CDate accepts %s', (written, value) => {
    expect(result('CDate([StatusHireDate])', { StatusHireDate: written })).toBe(value);
    expect(result(`CDate("${written}")`)).toBe(value);
  });

  it.each([
    ['d', 7, '3/23/2012 7:00:00 AM'],
    ['d', -10, '3/6/2012 7:00:00 AM'],
    ['ww', 2, '3/30/2012 7:00:00 AM'],
    ['m', 10, '1/16/2013 7:00:00 AM'],
    ['yyyy', 2, '3/16/2014 7:00:00 AM'],
  ])('DateAdd of %s, %i', (interval, value, sum) => {
    const person = { StatusHireDate: '2012-03-16-07:00' };
    expect(result(`DateAdd("${interval}", ${value}, CDate([StatusHireDate]))`, person)).toBe(sum);
  });

  it.each([
    ['d', '2021-08-18+08:00', '2021-08-31+08:00', 13],
    ['d', '8/25/2021 5:41:18 PM', '2012-03-16-07:00', -3449],
    ['ww', '8/25/2021 5:41:18 PM', '2012-03-16-07:00', -493],
    ['m', '8/25/2021 5:41:18 PM', '2012-03-16-07:00', -113],
    ['yyyy', '8/25/2021 5:41:18 PM', '2012-03-16-07:00', -9],
    ['d', '2021-08-31+08:00', '2021-08-31+08:00', 0],
    ['h', '2021-08-24', '2021-08-25', 24],
    ['n', '2021-08-24', '2021-08-25', 1440],
    ['s', '2021-08-24', '2021-08-25', 86400],
  ])('DateDiff in %s from %s to %s', (interval, date1, date2, difference) => {
    expect(result(`DateDiff("${interval}", CDate([date1]), CDate([date2]))`, { date1, date2 })).toBe(difference);
  });

  it.each([
    ['DateFromNum(129699324000000000)', {}, '1/1/2012 11:00:00 PM'],
    ['DateFromNum([lastLogonTimestamp])', { lastLogonTimestamp: '129699324000000000' }, '1/1/2012 11:00:00 PM'],
    [
      'FormatDateTime([extensionAttribute1], , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")',
      { extensionAttribute1: '20150123105347.1Z' },
      '2015-01-23',
    ],
    // 2021-01-01T07:59:59Z is 1609487999 s after 1970 and 13253961599 s after 1601.
    [
      'NumFromDate(Join("", FormatDateTime([ContractEndDate], ,"yyyy-MM-ddzzz", "yyyy-MM-dd"), " 23:59:59-08:00"))',
      { ContractEndDate: '2020-12-31-08:00' },
      '132539615990000000',
    ],
    [
      'NumFromDate(Join("",FormatDateTime([endDate], ,"M/d/yyyy hh:mm:ss tt","yyyy-MM-dd")," 23:59:59-08:00"))',
      { endDate: '12/31/2020 12:00:00 AM' },
      '132539615990000000',
    ],
  ])('%s', (text, person, value) => {
    expect(result(text, person as never)).toBe(value);
  });

  const active = `Switch([Active], , 
  "1", IIF(DateDiff("d", Now(), CDate([StatusHireDate])) > 5, "False", "True"), 
  "0", "False")`;

  it.each([
    ['0', 'False'],
    ['1', { kind: 'depends', on: 'moment', function: 'Now' }],
    ['2', null],
  ])('depends on the current time only where necessary: Active %s', (Active, value) => {
    expect(result(active, { Active, StatusHireDate: '2012-03-16-07:00' })).toEqual(value);
  });
});
