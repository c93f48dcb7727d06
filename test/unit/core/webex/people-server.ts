import type { HttpOptions } from '../../../../electron/core/http/client';
import { PeopleReading } from '../../../../electron/core/webex/scim-people';
import type { WebexPerson } from '../../../../electron/core/webex/webex-person';
import { client, cloudAt, type Handler, orgId, startServer, token } from '../http/servers';

export const allPeople = Array.from({ length: 250 }, (_, index) => ({
  id: `id-${index}`,
  userName: `p${index}@x.com`,
}));

export interface PageRequest {
  readonly start: number;
  readonly count: number;
  /** Number of the request, from 1. */
  readonly number: number;
}

/** A SCIM server that answers each request for a page with the test's answer. */
export async function reading(
  answer: (page: PageRequest, ...rest: Parameters<Handler>) => void,
  options: Partial<HttpOptions> = {},
) {
  const server = await startServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const page = {
      start: Number(query.get('startIndex')),
      count: Number(query.get('count')),
      number: server.requests.length,
    };
    answer(page, request, response);
  });
  const credentials = { cloud: cloudAt(`http://127.0.0.1:${server.port}`), orgId, token };
  const people: WebexPerson[] = [];
  const pages: number[] = [];
  const made = new PeopleReading(client(options), async () => credentials, {
    onPeople: (page) => void people.push(...page),
    onProgress: (view) => pages.push(view.people),
  });
  return { server, people, pages, made, run: (signal = new AbortController().signal) => made.run(signal) };
}

export const pageOf = ({ start, count }: PageRequest, most = count) =>
  allPeople.slice(start - 1, start - 1 + Math.min(count, most));
export const names = (people: readonly { userName: string }[]) => people.map(({ userName }) => userName);
