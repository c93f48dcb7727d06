import { serverText } from '../tokens/without-token';

/** Longer than a sentence that says why; each check of a record keeps one. */
const maximumLength = 300;
/** Answers come from any server: bounds on what is searched in one. */
const deepest = 6;
const mostTexts = 20;

/**
 * Fields that say why a request failed, the ones for people first: SCIM 2.0 (RFC 7644, section 3.12: `detail`), SCIM 1.1
 * (`Errors`, `description`), Webex (`message`, `errors[].description`; Webex API, "Error handling"), problem details (RFC 9457:
 * `detail`, `title`), OAuth (RFC 6749, section 5.2: `error_description`, `error`), common frameworks (`msg`, `ExceptionMessage`,
 * `errorSummary`), and gateways that wrap another answer.
 */
const fields = [
  'detail',
  'message',
  'description',
  'error_description',
  'errordescription',
  'errormessage',
  'error_message',
  'errorsummary',
  'errortext',
  'msg',
  'statusmessage',
  'usermessage',
  'error',
  'errors',
  'errormessages',
  'errorcauses',
  'non_field_errors',
  'details',
  'errordetails',
  'exceptionmessage',
  'developermessage',
  'summary',
  'status',
  'title',
  'reason',
  'fault',
  'faultstring',
  'innererror',
  'cause',
  'response',
  'body',
  'code',
  'errorcode',
];

/** Whatever a validation names: an answer with these is a resource or a list, of which nothing is shown. */
const resourceFields = ['resources', 'id', 'meta', 'totalresults'];

/**
 * What the server itself says about a refused request: as one line, cut, without the token, and without characters that
 * change how the text around it is shown.
 * @param json the body as JSON; undefined: it is none
 * @param text the body, which counts where it is neither JSON nor a web page
 * @returns empty when it says nothing
 */
export function serverWords(json: unknown, text: string, token: string): string {
  const found: string[] = [];
  if (json !== undefined) collect(json, 0, found);
  else if (!/\uFFFD/.test(text)) found.push(text.slice(0, 4 * maximumLength));
  const lines = found.map(plainLine).filter(Boolean);
  const distinct = lines.filter((line, at) => !lines.some((other, place) => repeats(line, other, at > place)));
  return serverText(distinct.join('; '), token, maximumLength);
}

/** Whether another text says the same, or more; of two equal ones, the first one stays. */
function repeats(text: string, other: string, isLater: boolean): boolean {
  return text === other ? isLater : other.includes(text);
}

function collect(value: unknown, depth: number, found: string[]): void {
  if (found.length >= mostTexts || depth > deepest) return;
  if (typeof value === 'string') {
    const inner = nested(value);
    if (inner === undefined) found.push(value);
    else collect(inner, depth + 1, found);
  } else if (Array.isArray(value)) {
    for (const each of value.slice(0, mostTexts)) collect(each, depth + 1, found);
  } else if (typeof value === 'object' && value !== null) collectFields(value, depth, found);
}

function collectFields(value: object, depth: number, found: string[]): void {
  const own = new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]));
  const scimType = own.get('scimtype');
  const before = found.length;
  for (const name of fields) {
    const each: unknown = own.get(name);
    if (each !== undefined && !isStatus(name, each)) collectAll(each, depth, found);
  }
  if (found.length === before && !resourceFields.some((name) => own.has(name))) collectLists(value, depth, found);
  if (typeof scimType !== 'string' || !scimType) return;
  if (found.length > before) found[before] = `${scimType}: ${found[before]}`;
  else found.push(scimType);
}

/** The value of a field that says why; where it names none of these fields, such as by attribute, all texts in it. */
function collectAll(value: unknown, depth: number, found: string[]): void {
  const before = found.length;
  collect(value, depth + 1, found);
  if (found.length > before || typeof value !== 'object' || value === null || depth >= deepest) return;
  for (const each of Object.values(value).slice(0, mostTexts)) collectAll(each, depth + 1, found);
}

/** Lists of texts by attribute, as in `{"userName": ["This field must be unique."]}`. */
function collectLists(value: object, depth: number, found: string[]): void {
  for (const [name, each] of Object.entries(value).slice(0, mostTexts)) {
    if (name.toLowerCase() === 'schemas' || !Array.isArray(each) || depth > 0) continue;
    const texts = each.filter((text) => typeof text === 'string').slice(0, mostTexts);
    if (texts.length > 0) found.push(`${name}: ${texts.join(' ')}`);
  }
}

/** A status, or a code in digits, which repeats it. */
function isStatus(name: string, value: unknown): boolean {
  return name === 'status' ? typeof value !== 'object' : name === 'code' && /^\d*$/.test(String(value));
}

/** JSON in a text: gateways wrap the answer of the server behind them. */
function nested(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Line breaks and control characters become spaces, invisible characters and those that turn the direction of writing are
 * dropped (Unicode, categories Cc, Cf, Cs, Co, Zl and Zp), and so no quotation mark closes the quotation around the text.
 */
function plainLine(text: string): string {
  return text
    .slice(0, 4 * maximumLength)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]+/gu, '')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
