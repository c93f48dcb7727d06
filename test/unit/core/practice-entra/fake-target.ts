import type { ScimRequest, SendScim } from '../../../../electron/core/practice-entra';

interface Entry {
  readonly id: string;
  [attribute: string]: unknown;
}

/** The part of SCIM that the provisioning service needs, in memory, with plain attributes only. */
export function fakeTarget(goodToken: string) {
  const base = 'https://webex.example/v1/scim/org';
  const store: Record<string, Entry[]> = { Users: [], Groups: [] };
  const requests: ScimRequest[] = [];
  let answer: number | null = 0;

  const send: SendScim = async (request) => {
    requests.push(request);
    if (answer === null) throw new Error('no connection');
    if (answer > 0) return { status: answer, body: null };
    if (request.token !== it.token) return { status: 401, body: null };
    const url = new URL(request.url);
    const [kind = '', id] = url.pathname.slice(new URL(base).pathname.length + 1).split('/');
    const list = store[kind] ?? [];
    const found = list.find((entry) => entry.id === id);
    if (request.method === 'GET' && !id) {
      const [, name = '', value = ''] = /^(\w+) eq (.+)$/.exec(url.searchParams.get('filter') ?? '') ?? [];
      const Resources = list.filter((entry) => entry[name] === JSON.parse(value));
      return { status: 200, body: { totalResults: Resources.length, Resources } };
    }
    if (request.method === 'POST') {
      const entry = { ...(request.body as object), id: `${kind}-${list.length + 1}` };
      list.push(entry);
      return { status: 201, body: entry };
    }
    if (!found) return { status: 404, body: null };
    for (const { path, value } of operationsOf(request.body)) put(found, path, value);
    return { status: 200, body: found };
  };

  const it = {
    base,
    send,
    requests,
    users: store.Users ?? [],
    groups: store.Groups ?? [],
    /** The token that works. */
    token: goodToken,
    /** Answers everything with a status; null: not at all; 0: as usual. */
    answerAll: (status: number | null) => {
      answer = status;
    },
    /** The methods of the changes since the last call. */
    changes: () => requests.splice(0).flatMap(({ method }) => (method === 'GET' ? [] : [method])),
  };
  return it;
}

function operationsOf(body: object | undefined): { path: string; value: unknown }[] {
  return body && 'Operations' in body ? (body.Operations as { path: string; value: unknown }[]) : [];
}

function put(entry: Entry, path: string, value: unknown): void {
  const [name = '', inner] = path.split('.');
  if (inner) entry[name] = { ...(entry[name] as object), [inner]: value };
  else entry[name] = value;
}
