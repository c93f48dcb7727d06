import { booleanOf } from '../booleans';

/** What the cells of a column look like. */
export interface CellType {
  /** Whether a cell with this text can be in the column. */
  holds(text: string): boolean;
  /** `text`: names and places, which can contain the separator; `list`: several values, which can; `value`: one value. */
  readonly kind: 'text' | 'list' | 'value';
  /** Entra fills it for every user. */
  readonly always?: true;
}

const empty = (text: string) => text === '' || text.trim() === '';
const isGuid = (text: string) => text.length >= 36 && /^\s*[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\s*$/i.test(text);
const isDate = (text: string) => /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?=[\sT]|$)/.test(text);
const isMoment = (text: string) => isDate(text) && /\d:\d\d/.test(text);
const isUserType = (text: string) => text === 'Member' || /^\s*(?:member|guest)\s*$/i.test(text);

/** The usual form, without a regular expression: the cell is in every row. */
function beginsAsIsoDate(text: string): boolean {
  return text.length < 36 && text.charCodeAt(4) === dash && text.charCodeAt(7) === dash && text.startsWith('20');
}

const dash = 0x2d;

/** Looser than `isAddress`, and faster: it visits every row. */
export function looksLikeAddress(text: string): boolean {
  const trimmed = text.trim();
  const at = trimmed.indexOf('@');
  return at > 0 && at < trimmed.length - 1 && !trimmed.includes('@', at + 1) && !trimmed.includes(' ');
}

/** Whether a text has the look of an identifier, an English boolean or a moment, which no name or place has. */
export function looksLikeValue(text: string): boolean {
  return /^\s*(?:true|false)\s*$/i.test(text) || isGuid(text) || isMoment(text);
}

/** Whether a value can as well be a name or a place, such as the country `WA`. */
export function canBeText(cell: string): boolean {
  return !looksLikeAddress(cell) && !looksLikeValue(cell);
}

/** Whether a text is a boolean in any language of Excel. A name can be one as well, such as Vero. */
export function isBooleanWord(text: string): boolean {
  return booleanOf(text) !== null;
}

function value(holds: (text: string) => boolean, always?: 'always'): CellType {
  return { holds: (text) => empty(text) || holds(text), kind: 'value', ...(always ? { always: true } : {}) };
}

const text: CellType = { holds: (cell) => !looksLikeValue(cell), kind: 'text' };
const boolean = isBooleanWord;

/**
 * Columns of Entra's lists whose cells show by their look that they belong there (Microsoft Learn, "user resource type": formats
 * of the properties).
 */
const values: Readonly<Record<string, CellType>> = {
  userPrincipalName: { holds: looksLikeAddress, kind: 'value', always: true },
  mail: value(looksLikeAddress),
  objectId: value(isGuid, 'always'),
  accountEnabled: value(boolean, 'always'),
  signInBlocked: value(boolean, 'always'),
  directorySynced: value(boolean),
  userType: value(isUserType, 'always'),
  usageLocation: value((cell) => /^\s*[a-z]{2}\s*$/i.test(cell)),
  createdDateTime: value((cell) => beginsAsIsoDate(cell) || isDate(cell)),
  otherMails: { holds: (cell) => empty(cell) || cell.includes('@'), kind: 'list' },
  proxyAddresses: { holds: (cell) => empty(cell) || cell.includes(':') || cell.includes('@'), kind: 'list' },
};

/** @param texts attributes that hold names and places, unless they have a look of their own */
export function entraCellTypes(texts: readonly string[]): ReadonlyMap<string, CellType> {
  return new Map<string, CellType>([...texts.map((name) => [name, text] as const), ...Object.entries(values)]);
}

/** Columns of lists of Entra's groups (Microsoft Learn, "group resource type"). @param texts as in `entraCellTypes` */
export function groupCellTypes(texts: readonly string[]): ReadonlyMap<string, CellType> {
  const own: Readonly<Record<string, CellType>> = {
    objectId: value(isGuid, 'always'),
    mail: value(looksLikeAddress),
    securityEnabled: value(boolean),
    mailEnabled: value(boolean),
    isAssignableToRole: value(boolean),
    onPremisesSyncEnabled: value(boolean),
  };
  return new Map<string, CellType>([...texts.map((name) => [name, text] as const), ...Object.entries(own)]);
}

/** Control Hub's names of users, and the address that identifies each. */
export const controlHubCellTypes: ReadonlyMap<string, CellType> = new Map<string, CellType>([
  ['givenName', text],
  ['familyName', text],
  ['displayName', text],
  ['userName', { holds: looksLikeAddress, kind: 'value', always: true }],
]);

/** Whether a cell in a column of texts, or of other values, can be the value that its row lacks elsewhere. */
export function isMovedValue(cell: string, type: CellType | undefined): boolean {
  if (type?.kind === 'value') return boolean(cell) && !type.holds(cell);
  return type?.kind === 'text' && (isUserType(cell) || boolean(cell));
}
