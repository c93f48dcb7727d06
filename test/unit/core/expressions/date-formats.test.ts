import { describe, expect, it } from 'vitest';
import { refusal, result } from './support';

/** FormatDateTime with all arguments from attributes. */
function formatted(source: string, input: string, output: string, styles = ''): unknown {
  return result('FormatDateTime([source], [styles], [input], [output])', { source, input, output, styles });
}

const sortable = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

describe('FormatDateTime', () => {
  it.each([
    ['2015-01-23 17:04:09', 'yyyy-MM-dd HH:mm:ss', 'd dd ddd dddd', '23 23 Fri Friday'],
    ['2015-01-03 07:04:09', 'yyyy-MM-dd HH:mm:ss', 'M MM MMM MMMM', '1 01 Jan January'],
    ['2015-01-03 07:04:09', 'yyyy-MM-dd HH:mm:ss', '%y yy yyy yyyy yyyyy', '15 15 2015 2015 02015'],
    ['2015-01-03 17:04:09', 'yyyy-MM-dd HH:mm:ss', 'h hh H HH m mm s ss t tt', '5 05 17 17 4 04 9 09 P PM'],
    ['2015-01-03 00:04:09', 'yyyy-MM-dd HH:mm:ss', 'h:mm tt', '12:04 AM'],
    ['2015-01-03 00:00:00.1203', 'yyyy-MM-dd HH:mm:ss.ffff', 'f ffff fffffff|F FFFFFF', '1 1203 1203000|1 1203'],
    ['2015-01-03 00:00:00', 'yyyy-MM-dd HH:mm:ss', 'ss.FFF|ss.fff', '00|00.000'],
    ['2015-01-03', 'yyyy-MM-dd', '\'day\' d \\d "of" MMMM, g', 'day 3 d of January, A.D.'],
    ['2015-01-03', 'yyyy-MM-dd', 'z|zz|zzz|K', '+0|+00|+00:00|'],
    ['2015-01-03Z', 'yyyy-MM-ddK', 'yyyyK', '2015Z'],
    ['2015-01-03+02:00', 'yyyy-MM-ddK', 'dd HHK', '02 22+00:00'],
    ['2015-01-03', 'yyyy-MM-dd', 'o', '2015-01-03T00:00:00.0000000'],
    ['2015-01-03', 'yyyy-MM-dd', 'R', 'Sat, 03 Jan 2015 00:00:00 GMT'],
    ['2015-01-03', 'yyyy-MM-dd', 's', '2015-01-03T00:00:00'],
    ['2015-01-03', 'yyyy-MM-dd', 'u', '2015-01-03 00:00:00Z'],
  ])('writes %s in %s as %s', (source, input, output, value) => {
    expect(formatted(source, input, output)).toBe(value);
  });

  it.each([
    ['3/7/2015', 'M/d/yyyy', '2015-03-07T00:00:00.0000000'],
    ['03/07/2015', 'M/d/yyyy', '2015-03-07T00:00:00.0000000'],
    ['31.12.49', 'dd.MM.yy', '2049-12-31T00:00:00.0000000'],
    ['31.12.50', 'dd.MM.yy', '1950-12-31T00:00:00.0000000'],
    ['2015-05', 'yyyy-MM', '2015-05-01T00:00:00.0000000'],
    ['1/15/2050 12:00:00 AM', 'M/d/yyyy hh:mm:ss tt', '2050-01-15T00:00:00.0000000'],
    ['1/15/2050 1:02:03 pm', 'M/d/yyyy h:mm:ss tt', '2050-01-15T13:02:03.0000000'],
    ['1/15/2050 1:02PM', 'M/d/yyyy h:mm tt', '2050-01-15T13:02:00.0000000'],
    ['  2015-01-03 ', 'yyyy-MM-dd', '2015-01-03T00:00:00.0000000'],
    ['2015-01-03T10:00:00', 'yyyy-MM-ddTHH:mm:ss.FFF', '2015-01-03T10:00:00.0000000'],
    ['2015-01-03T10:00:00.5', 'yyyy-MM-ddTHH:mm:ss.FFF', '2015-01-03T10:00:00.5000000'],
    ['2020-12-31-08:00', 'yyyy-MM-ddzzz', '2020-12-31T08:00:00.0000000'],
    ['2020-12-31+0830', 'yyyy-MM-ddzzz', '2020-12-30T15:30:00.0000000'],
    ['2020-12-31-8', 'yyyy-MM-ddz', '2020-12-31T08:00:00.0000000'],
    ['3 Feb 2020', 'd MMM yyyy', '2020-02-03T00:00:00.0000000'],
    ['MONDAY, february 3 2020', 'dddd, MMMM d yyyy', '2020-02-03T00:00:00.0000000'],
    ['Mon, 03 Feb 2020 10:00:00 GMT', 'r', '2020-02-03T10:00:00.0000000'],
    ['20200203 A.D.', 'yyyyMMdd g', '2020-02-03T00:00:00.0000000'],
    ["3'o 2020 01", 'd\\\'"o" yyyy MM', '2020-01-03T00:00:00.0000000'],
  ])('reads %s as %s', (source, input, value) => {
    expect(formatted(source, input, sortable)).toBe(value);
  });

  it.each([
    ['2015-1-03', 'yyyy-MM-dd'],
    ['15-01-03', 'yyyy-MM-dd'],
    ['2015-01-03x', 'yyyy-MM-dd'],
    ['2015-02-30', 'yyyy-MM-dd'],
    ['1/15/2050 1:00 XM', 'M/d/yyyy h:mm tt'],
    ['1/15/2050 13:00 AM', 'M/d/yyyy H:mm tt'],
    ['1/15/2050 13:00', 'M/d/yyyy h:mm'],
    ['2015 2016', 'yyyy yyyy'],
    ['Tuesday, 3 2 2020', 'dddd, d M yyyy'],
    ['2015-01-03T10:00:00.5', 'yyyy-MM-ddTHH:mm:ss.fff'],
    ['2020-12-31 08:00', 'yyyy-MM-ddzzz'],
    ['3 Xyz 2020', 'd MMM yyyy'],
  ])('rejects %s as %s', (source, input) => {
    expect(formatted(source, input, sortable)).toMatchObject(refusal('notADate', source));
  });

  it.each([
    ["'open", refusal('badFormat', "'open")],
    ['yyyy\\', refusal('badFormat')],
    ['%', refusal('badFormat')],
    ['%%d', refusal('badFormat')],
    ['ffffffff', refusal('badFormat')],
    ['', refusal('badFormat')],
    ['x', refusal('badFormat')],
    ['d', { kind: 'unknown', code: 'format', detail: 'd' }],
  ])('cannot evaluate the format %j', (format, outcome) => {
    expect(formatted('2015', 'yyyy', format)).toMatchObject(outcome);
    expect(formatted('2015', format, 'yyyy')).toMatchObject(outcome);
  });

  it.each([
    [' 2015', 'None', refusal('notADate')],
    ['2015', '32', '2015+00:00'],
    ['2015', 'AssumeUniversal, AdjustToUniversal', '2015Z'],
    [' 2015 ', 'DateTimeStyles.AllowWhiteSpaces', '2015'],
    ['2015', 'AssumeLocal,AssumeUniversal', refusal('badStyles')],
    ['2015', 'RoundtripKind, AssumeUniversal', refusal('badStyles')],
    ['2015', '256', refusal('badStyles')],
    ['2015', 'Sometimes', refusal('badStyles', 'Sometimes')],
  ])('reads %j with the styles %s', (source, styles, value) => {
    const found = formatted(source, 'yyyy', 'yyyyK', styles);
    if (typeof value === 'string') expect(found).toBe(value);
    else expect(found).toMatchObject(value);
  });

  it('depends on the moment where the format leaves the year out', () => {
    const depends = { kind: 'depends', on: 'moment', function: 'FormatDateTime' };
    expect(formatted('03-07', 'MM-dd', 'yyyy')).toEqual(depends);
    expect(formatted('10:00', 'HH:mm', 'yyyy')).toEqual(depends);
    expect(formatted('10:00', 'HH:mm', 'yyyy HH', 'NoCurrentDateDefault')).toBe('0001 10');
  });
});
