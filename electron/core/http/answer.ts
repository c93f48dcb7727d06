import type { Dispatcher } from 'undici';
import type { Failure } from '../../../shared/contract';
import { serverText } from '../tokens/without-token';
import type { RequestFailure } from './failures';
import { serverWords } from './server-words';

/** Longer than any host (RFC 1035 section 2.3.4) and any tracking ID. */
const maximumTextLength = 300;
/** Longer than a challenge with its claims. */
const maximumChallengeLength = 8_000;

/** The response, whatever its status. Of its text, only what the server says about a failure is kept. */
export interface HttpAnswer {
  readonly status: number;
  /** The body as JSON; undefined when it is not JSON. */
  readonly json: unknown;
  /** Looks like a web page: by its type, or because it starts with `<`. */
  readonly page: boolean;
  readonly tooLong: boolean;
  readonly trackingId?: string;
  /** What the server itself says, as one cut line without the token; absent: nothing, or a web page. */
  readonly said?: string;
  /** The raw header. */
  readonly retryAfter?: string;
  /** The raw header `WWW-Authenticate`, cut. */
  readonly challenge?: string;
  /** How far the server's clock (`Date`, RFC 9110, section 6.6.1) is ahead of the computer's, in milliseconds. */
  readonly clockAhead?: number;
  /** Host of the redirect's target. Its path, query and fragment may contain secrets and are dropped. */
  readonly location?: string;
}

/** The result of a request: an answer, a failure, or both. */
export interface Reply {
  /** Null only with a 2xx answer that is not a web page. `check.cancelled` when the signal was aborted. */
  readonly failure: Failure | null;
  /** Null when there was no answer. */
  readonly answer: HttpAnswer | null;
  /** Duration of the last attempt, in milliseconds. */
  readonly duration: number;
  readonly attempt: number;
  /** Without an answer: the connection was open, so the server had the request, or a part of it. */
  readonly connected?: true;
}

/**
 * Reads an answer up to `limit` bytes. A longer answer is not read further and is `tooLong`.
 * @param token what the request was sent with: the answer's texts are kept without it
 * @param arrivedAt when its head arrived, by the computer's clock, in milliseconds since 1970
 */
export async function readAnswer(
  response: Dispatcher.ResponseData,
  url: URL,
  token: string,
  limit: number,
  arrivedAt: number,
): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > limit) break;
    chunks.push(chunk);
  }
  const text = decoded(Buffer.concat(chunks), [response.headers['content-type']].flat()[0] ?? '')
    .replace(/^\uFEFF/, '')
    .trim();
  const header = (name: string) => [response.headers[name]].flat()[0];
  const json = parse(text);
  const trackingId = readTrackingId(json) ?? header('trackingid') ?? header('request-id');
  const retryAfter = header('retry-after');
  const challenge = header('www-authenticate')?.slice(0, maximumChallengeLength);
  const location = redirectHost(header('location'), url);
  const page = text.startsWith('<') || /^(text\/html|application\/xhtml)/i.test(header('content-type') ?? '');
  const words = page ? textOfXml(text) : text;
  const said = size > limit ? '' : serverWords(json, words, token);
  const serverTime = Date.parse(header('date') ?? '');
  return {
    status: response.statusCode,
    json,
    page,
    tooLong: size > limit,
    ...(trackingId ? { trackingId: serverText(trackingId, token, maximumTextLength) } : {}),
    ...(said ? { said } : {}),
    ...(retryAfter ? { retryAfter } : {}),
    ...(challenge ? { challenge } : {}),
    ...(location ? { location: serverText(location, token, maximumTextLength) } : {}),
    ...(Number.isNaN(serverTime) ? {} : { clockAhead: serverTime - arrivedAt }),
  };
}

/** Longer than an error of a gateway. */
const longestXml = 20_000;

/** The texts between the tags of an error in XML, such as gateways and SOAP services send; nothing of a web page. */
function textOfXml(text: string): string {
  const start = text.slice(0, longestXml);
  if (!/^<(?:\?xml|[\w:]{0,40}(?:error|fault|envelope))/i.test(start) || /<html\b/i.test(start)) return '';
  return start.replace(/<!\[CDATA\[(.*?)\]\]>/gs, '$1').replace(/<[^<>]*>/g, ' ');
}

/** A body as text: UTF-8, unless its type (RFC 9110, section 8.3.2) or a byte order mark names another encoding. */
function decoded(body: Buffer, type: string): string {
  const isUtf16 = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
  const mark = isUtf16 ? (body[0] === 0xff ? 'utf-16le' : 'utf-16be') : null;
  const charset = mark ?? /;\s*charset="?([\w-]{1,40})/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString('utf8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Webex's error body carries `trackingId` (Webex API, "Error handling"); Microsoft Graph has the header `request-id`. */
function readTrackingId(json: unknown): string | undefined {
  const found = typeof json === 'object' && json !== null && 'trackingId' in json ? json.trackingId : undefined;
  return typeof found === 'string' && found ? found : undefined;
}

function redirectHost(location: string | undefined, url: URL): string | undefined {
  return location && URL.canParse(location, url.href) ? new URL(location, url).host : undefined;
}

/** The server's own words, as a detail of a failure. */
export function saidIn(answer: HttpAnswer | null): { said?: string } {
  return answer?.said ? { said: answer.said } : {};
}

/**
 * Classifies an answer by its status: RFC 9110, section 15, RFC 4918 (423) and RFC 6585 (429; 511 is a captive
 * portal's page).
 * @returns null for a 2xx answer that is not a web page; the caller interprets its JSON
 */
export function answerFailure(answer: HttpAnswer, host: string, retryAfter: number): RequestFailure | null {
  const { status, page } = answer;
  const detail = { host, status, ...(page ? { reason: 'html' } : {}), ...saidIn(answer) };
  if (status === 511) return { code: 'http.loginPage', detail };
  if (status >= 500) return { code: 'http.serverError', detail };
  if (status === 401) return { code: 'http.unauthorized', detail };
  if (status === 403) return { code: 'http.forbidden', detail };
  if (status === 404) return { code: 'http.notFound', detail };
  if (status === 407) return { code: 'net.proxyAuth', detail };
  if (status === 423) return { code: 'http.locked', detail: { ...detail, retryAfter } };
  if (status === 429) return { code: 'http.tooManyRequests', detail: { ...detail, retryAfter } };
  if (status >= 300 && status < 400) {
    return { code: 'http.redirect', detail: { ...detail, location: answer.location ?? '' } };
  }
  if (status < 200 || status >= 400) return { code: 'http.unexpected', detail };
  return page ? { code: 'http.loginPage', detail } : null;
}
