import { posix } from 'node:path';
import type { PolicyKind } from '../../../shared/enums/policies';
import { isAllowedEndpoint } from '../http/endpoints';

/** In what a value was written, which decides how it is typed. */
export interface PolicyContext {
  /** JSON and property lists have booleans and numbers; the registry has numbers and texts. */
  readonly typed: boolean;
  readonly platform: NodeJS.Platform;
  /** The home folder of the user, for `~/`. */
  readonly home: string;
}

/** What a policy permits, and how its value is read. */
export interface PolicyTraits<T> {
  readonly kind: PolicyKind;
  /** The permitted values, where they can be listed. */
  readonly permitted: readonly (string | number | boolean)[];
  /** @returns undefined for a value that is not permitted */
  read(value: unknown, context: PolicyContext): T | undefined;
}

/** Upper bound on a text, in characters. */
const maximumText = 2000;

export function choice<T extends string>(permitted: readonly T[]): PolicyTraits<T> {
  return { kind: 'choice', permitted, read: (value) => permitted.find((each) => each === value) };
}

export function number<T extends number>(permitted: readonly T[]): PolicyTraits<T> {
  return {
    kind: 'number',
    permitted,
    read: (value, { typed }) => permitted.find((each) => each === numberOf(value, typed)),
  };
}

/** Any of the permitted numbers, in their own order; none is permitted, too. In the registry also as one text: `30, 7`. */
export function numbers<T extends number>(permitted: readonly T[]): PolicyTraits<readonly T[]> {
  return {
    kind: 'numbers',
    permitted,
    read: (value, { typed }) => {
      const given = Array.isArray(value) ? value : typed ? null : partsOf(value);
      const read = given?.map((each) => numberOf(each, typed));
      if (!read?.every((each) => permitted.some((one) => one === each))) return undefined;
      return permitted.filter((each) => read.includes(each));
    },
  };
}

export const boolean: PolicyTraits<boolean> = {
  kind: 'boolean',
  permitted: [true, false],
  read: (value, { typed }) => {
    if (typed) return typeof value === 'boolean' ? value : undefined;
    const text = String(value).toLowerCase();
    return text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : undefined;
  },
};

/** A path that does not depend on the folder in which the app was started. */
export const path: PolicyTraits<string> = {
  kind: 'path',
  permitted: [],
  read: (value, { platform }) => (isAbsolutePath(value, platform) ? value : undefined),
};

/** Like `path`; `~/` begins a path in the home folder of the user, since one policy holds for all users. */
export const folder: PolicyTraits<string> = {
  kind: 'folder',
  permitted: [],
  read: (value, { platform, home }) => {
    const [, below = ''] = /^~[/\\]+([^/\\].*)$/su.exec(textOf(value) ?? '') ?? [];
    const wanted = below && home ? `${home}${platform === 'win32' ? '\\' : '/'}${below}` : value;
    return isAbsolutePath(wanted, platform) ? wanted : undefined;
  },
};

/** An application's ID, as Entra writes it. */
export const guid: PolicyTraits<string> = {
  kind: 'guid',
  permitted: [],
  read: (value) => {
    const text = textOf(value)?.toLowerCase() ?? '';
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined;
  },
};

/** https, or http on this computer: as in a cloud file. */
export const address: PolicyTraits<string> = {
  kind: 'address',
  permitted: [],
  read: (value) => {
    const text = textOf(value);
    return text !== null && isAllowedEndpoint(text) && !text.endsWith('#') ? text : undefined;
  },
};

function isAbsolutePath(value: unknown, platform: NodeJS.Platform): value is string {
  const text = textOf(value);
  if (text === null) return false;
  // A path without a drive depends on the folder in which the app was started.
  return platform === 'win32' ? /^(?:[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/])/.test(text) : posix.isAbsolute(text);
}

/** A text without control characters and of a usual length. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= maximumText && !/\p{Cc}/u.test(value) ? value : null;
}

function numberOf(value: unknown, typed: boolean): number | undefined {
  if (typeof value === 'number') return value;
  return !typed && typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}

function partsOf(value: unknown): unknown[] | null {
  if (typeof value === 'number') return [value];
  return typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : null;
}
