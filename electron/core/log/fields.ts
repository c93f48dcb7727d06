import { logText } from './log-text';

/** A value in the log. */
export type LogValue = string | number | boolean | readonly string[];

/** What a field of an event can hold: `keep` answers what is logged of a value, and `undefined` for anything else. */
export interface LogField<T> {
  keep(value: unknown): LogValue | undefined;
  /** Only a type: what can be written. */
  readonly type?: T;
}

/** Lists longer than this are cut: an entry is one line. */
const maximumItems = 20;

/** A text of this shape. The shape has to be too narrow for a token. */
export function shaped<T extends string = string>(shape: RegExp): LogField<T> {
  return { keep: (value) => (typeof value === 'string' && shape.test(value) ? value : undefined) };
}

export function oneOf<T extends string>(values: readonly T[]): LogField<T> {
  return { keep: (value) => values.find((each) => each === value) };
}

export function listOf<T>(field: LogField<T>): LogField<readonly T[]> {
  const keepItem = (value: unknown): string[] => {
    const kept = field.keep(value);
    return typeof kept === 'string' ? [kept] : [];
  };
  return {
    keep: (values) => (Array.isArray(values) ? values.slice(0, maximumItems).flatMap(keepItem) : undefined),
  };
}

export const count: LogField<number> = {
  keep: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined),
};

export const yesNo: LogField<boolean> = { keep: (value) => (typeof value === 'boolean' ? value : undefined) };

/** Free text of our own programs, never of a server or a file. */
export const text: LogField<string> = {
  keep: (value) => (typeof value === 'string' && value ? logText(value) : undefined),
};
