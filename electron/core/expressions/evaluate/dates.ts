import { fileTime, fromFileTime } from '../dates/file-time';
import { type Piece, readFormat } from '../dates/format';
import { generalText, type Instant } from '../dates/instant';
import { added, difference, type Interval, isInterval } from '../dates/interval';
import { readDate } from '../dates/read-date';
import { readWithFormat } from '../dates/read-format';
import { defaultStyles, readStyles } from '../dates/styles';
import { writeFormat } from '../dates/write-format';
import { memoize } from '../memoize';
import { bigInteger, type Given, integer, text, textOrEmpty, type Value } from './convert';
import { Outcome, refused, unknown } from './outcome';

/** Functions pass a date to one another as text in the reference's format. */
export const dateBehaviours = {
  CDate: ([value], at) => (text(value, at) === null ? null : generalText(date(value, at))),

  DateAdd: ([interval, value, dateTime], at) => {
    const count = integer(value, at);
    return generalText(inRange(added(date(dateTime, at), intervalOf(interval, at), count), at));
  },

  DateDiff: ([interval, date1, date2], at) => difference(intervalOf(interval, at), date(date1, at), date(date2, at)),

  DateFromNum: ([value], at) =>
    text(value, at) === null ? null : generalText(inRange(fromFileTime(bigInteger(value, at)), at)),

  FormatDateTime: formatDateTime,

  /** Text, because the number has more digits than a double holds. */
  NumFromDate: ([value], at) => (text(value, at) === null ? null : String(inRange(fileTime(date(value, at)), at))),
} satisfies Record<string, (given: readonly Given[], at: string) => Value>;

function date(value: Given, at: string): Instant {
  const written = textOrEmpty(value, at);
  const instant = readDate(written);
  if (!instant) throw refused(at, 'notADate', written);
  return instant;
}

function inRange<T>(value: T | null, at: string): T {
  if (value === null) throw refused(at, 'dateOutOfRange');
  return value;
}

function intervalOf(value: Given, at: string): Interval {
  const name = textOrEmpty(value, at);
  if (!isInterval(name)) throw refused(at, 'badInterval', name);
  return name;
}

const pieces = memoize(readFormat);

/**
 * Empty text stays empty. The reference does not specify this; an expression of a Microsoft customer depends on it ("Entra
 * provisioning expressions", sqlravingsandotherstuff, 2026).
 */
function formatDateTime(given: readonly Given[], at: string): string | null {
  const [source, style, inputFormat, outputFormat] =
    given.length === 3 ? [given[0], undefined, given[1], given[2]] : given;
  const written = text(source, at);
  if (written === null || written === '') return written;
  const named = textOrEmpty(style, at);
  const styles = named === '' ? defaultStyles : readStyles(named);
  if (!styles) throw refused(at, 'badStyles', named);
  const input = format(inputFormat, at);
  const output = format(outputFormat, at);
  const read = readWithFormat(written, input, styles);
  if (read === null) throw refused(at, 'notADate', written);
  if (read === 'today') throw new Outcome({ kind: 'depends', on: 'moment', function: at });
  return writeFormat(read.instant, read.kind, output);
}

function format(value: Given, at: string): readonly Piece[] {
  const written = textOrEmpty(value, at);
  const read = pieces(written);
  if (read === 'bad') throw refused(at, 'badFormat', written);
  if (read === 'culture') throw unknown(at, 'format', written);
  return read;
}
