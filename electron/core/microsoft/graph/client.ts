import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { HttpAnswer, Reply } from '../../http/answer';
import type { HttpClient, HttpRequest } from '../../http/client';
import { FailureError } from '../../lib/failure';
import type { Token } from '../../tokens/token';
import { addressOf, type GraphQuery, isWithin } from './address';
import { graphFailure } from './failure';
import { retryPlan } from './retry';

/** A request while it runs, for those who watch. It names no token and no secret. */
export interface GraphRequestState {
  /** Of this client, from 1 on. */
  readonly number: number;
  readonly method: HttpRequest['method'];
  readonly url: string;
  readonly state: 'running' | 'waiting' | 'ended';
  /** Null: no answer. */
  readonly status: number | null;
  /** Milliseconds of the last attempt. */
  readonly duration?: number;
  /** For Microsoft's support. */
  readonly requestId?: string;
  /** While it waits: when the next attempt begins (ISO 8601), its number, and the number of attempts. */
  readonly retryAt?: string;
  readonly attempt?: number;
  readonly attempts?: number;
}

export interface GraphClientOptions {
  /** For example `https://graph.microsoft.com`. */
  readonly graphUrl: string;
  readonly token: Token;
  readonly http: HttpClient;
  /** Ends the running request and all later ones. */
  readonly signal: AbortSignal;
  readonly onRequest?: (state: GraphRequestState) => void;
  /** Waits between attempts; ends at once when the signal is aborted. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A GUID for `client-request-id`. */
  readonly newId?: () => string;
}

interface WriteOptions {
  /** What the body holds: no text of the answer repeats it. */
  readonly secrets?: readonly Token[];
  /** Of a POST that can be sent twice, such as `start`. A POST that creates is never repeated. */
  readonly repeatable?: boolean;
  /** Milliseconds of an attempt. */
  readonly timeout?: number;
}

export interface GraphList<Item> {
  readonly items: readonly Item[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** Requests to Microsoft Graph v1.0. Each throws a FailureError `graph.*` or `net.*`. Paths begin below the version. */
export interface GraphClient {
  get<Schema extends z.ZodType>(path: string, schema: Schema, query?: GraphQuery): Promise<z.output<Schema>>;
  /** The entries of a collection, over its pages. @param most of them; 1,000 by default */
  list<Schema extends z.ZodType>(
    path: string,
    item: Schema,
    query?: GraphQuery,
    most?: number,
  ): Promise<GraphList<z.output<Schema>>>;
  post<Schema extends z.ZodType>(
    path: string,
    body: unknown,
    schema: Schema,
    options?: WriteOptions,
  ): Promise<z.output<Schema>>;
  /** A POST, PUT, PATCH or DELETE whose answer has no body that is read. */
  send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    options?: WriteOptions,
  ): Promise<Sent>;
}

/** Of an answer without a body. `serverTime`: by Graph's clock, ISO 8601, if it said so. */
interface Sent {
  readonly serverTime?: string;
}

/** Schemas of many attributes are long; the limit keeps a hostile answer from filling the memory. */
const bodyLimit = 8 * 1_048_576;
/** Graph answers reads within seconds; validating credentials and provisioning on demand take up to half a minute. */
const readTimeoutMs = 30_000;
const writeTimeoutMs = 60_000;
const usualItems = 1_000;
const mostPages = 50;

const page = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { graphUrl, token, http, signal, newId = randomUUID, sleep = wait } = options;
  const { host } = new URL(graphUrl);
  let count = 0;

  const once = async (request: HttpRequest, isRepeatable: boolean): Promise<Reply & { readonly wasLost: boolean }> => {
    count += 1;
    const number = count;
    const { method, url } = request;
    const report = (state: Omit<GraphRequestState, 'number' | 'method' | 'url'>) =>
      options.onRequest?.({ number, method, url, ...state });
    let wasLost = false;
    for (let attempt = 1; ; attempt += 1) {
      report({ state: 'running', status: null, ...(attempt > 1 ? { attempt } : {}) });
      const reply = await http.send(request, { signal, isFinal: () => true });
      const plan = isRepeatable && !signal.aborted ? retryPlan(reply, attempt, http.now) : null;
      const answered = shown(reply);
      if (!plan) {
        report({ state: 'ended', ...answered });
        return { ...reply, wasLost };
      }
      wasLost ||= (reply.answer?.status ?? 0) >= 500;
      const retryAt = new Date(http.now() + plan.wait).toISOString();
      report({ state: 'waiting', ...answered, retryAt, attempt: attempt + 1, attempts: plan.attempts });
      await sleep(plan.wait, signal);
    }
  };

  const send = async (
    method: HttpRequest['method'],
    url: string,
    body: unknown,
    { secrets = [], repeatable = method !== 'POST', timeout }: WriteOptions = {},
  ): Promise<HttpAnswer | null> => {
    if (signal.aborted) throw new FailureError('graph.cancelled');
    const request: HttpRequest = {
      method,
      url,
      token,
      accept: 'application/json',
      headers: { 'client-request-id': newId() },
      attemptTimeout: timeout ?? (method === 'GET' ? readTimeoutMs : writeTimeoutMs),
      bodyLimit,
      ...(body === undefined ? {} : { body: { type: 'application/json', text: JSON.stringify(body) } }),
    };
    const reply = await once(request, repeatable);
    if (signal.aborted) throw new FailureError('graph.cancelled');
    const failure = graphFailure(reply, { host, token, secrets });
    // An attempt that ended with a server error can have deleted it.
    const isDeleted = method === 'DELETE' && reply.wasLost && failure?.code === 'graph.notFound';
    if (failure && !isDeleted) throw new FailureError(failure.code, failure.detail);
    return reply.answer;
  };

  const parsed = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new FailureError('graph.unreadable', { host, field: issue?.path.join('.').slice(0, 100) ?? '' });
  };

  const get = async <Schema extends z.ZodType>(url: string, schema: Schema) =>
    parsed(schema, (await send('GET', url, undefined))?.json);

  return {
    get: (path, schema, query) => get(addressOf(graphUrl, path, query), schema),
    async list(path, item, query, most = usualItems) {
      const [items, seen]: [z.output<typeof item>[], Set<string>] = [[], new Set()];
      let next: string | undefined = addressOf(graphUrl, path, query);
      while (next !== undefined && items.length < most && seen.size < mostPages) {
        if (seen.has(next)) throw new FailureError('graph.endless', { host });
        seen.add(next);
        const answer: z.output<typeof page> = await get(next, page);
        items.push(...answer.value.map((each) => parsed(item, each)));
        next = answer['@odata.nextLink'];
        if (next !== undefined && !isWithin(graphUrl, next)) throw new FailureError('graph.otherHost', { host });
      }
      return { items: items.slice(0, most), more: next !== undefined || items.length > most };
    },
    post: async (path, body, schema, write) =>
      parsed(schema, (await send('POST', addressOf(graphUrl, path), body, write))?.json),
    async send(method, path, body, write) {
      const clockAhead = (await send(method, addressOf(graphUrl, path), body, write))?.clockAhead;
      return clockAhead === undefined ? {} : { serverTime: new Date(http.now() + clockAhead).toISOString() };
    },
  };
}

function shown({ answer, duration }: Reply) {
  return {
    status: answer?.status ?? null,
    duration,
    ...(answer?.trackingId ? { requestId: answer.trackingId } : {}),
  };
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => {});
}
