interface HttpRequest {
  readonly title: string;
  readonly name: string | null;
  readonly prompts: readonly string[];
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The file's variables and its requests, by the syntax of REST Client for Visual Studio Code. */
export function readHttp(text: string) {
  const [head = '', ...sections] = text.split(/^### /m);
  const variables = Object.fromEntries(
    [...head.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  return { variables, requests: sections.map(requestOf) };
}

function requestOf(section: string): HttpRequest {
  const [title = '', ...lines] = section.trim().split('\n');
  const marks = lines.filter((line) => line.startsWith('#'));
  const [first = '', ...rest] = lines.filter((line) => !line.startsWith('#'));
  const [, method = '', url = ''] = /^([A-Z]+) (\S+)$/.exec(first) ?? [];
  const end = rest.includes('') ? rest.indexOf('') : rest.length;
  const headers = Object.fromEntries(rest.slice(0, end).map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const name = marks.flatMap((line) => /^# @name (\w+)$/.exec(line)?.[1] ?? [])[0] ?? null;
  const prompts = marks.flatMap((line) => /^# @prompt (\w+) /.exec(line)?.[1] ?? []);
  return { title, name, prompts, method, url, headers, body: rest.slice(end + 1).join('\n') };
}

/** Sends requests as REST Client does: with the file's variables, earlier answers, what is typed, and a signed-in account. */
export class HttpRunner {
  readonly #file: ReturnType<typeof readHttp>;
  readonly #answers = new Map<string, unknown>();
  readonly #token: string;
  readonly #files: Readonly<Record<string, string>>;

  constructor(text: string, token: string, files: Readonly<Record<string, string>> = {}) {
    this.#token = token;
    this.#file = readHttp(text);
    this.#files = files;
  }

  /** @param typed what is typed at each prompt */
  async send(number: number, typed: Readonly<Record<string, string>> = {}): Promise<{ status: number; json: unknown }> {
    const request = this.#file.requests[number - 1];
    if (!request) throw new Error(`There is no request ${number}.`);
    const missing = request.prompts.filter((name) => !(name in typed));
    if (missing.length) throw new Error(`Nothing was typed for ${missing.join(', ')}.`);
    const filled = (text: string): string => this.#filled(text, typed);
    const [, file] = /^< (.+)$/.exec(request.body) ?? [];
    const body = file === undefined ? filled(request.body) : this.#files[file];
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, filled(value)]));
    const answer = await fetch(filled(request.url), { method: request.method, headers, ...(body ? { body } : {}) });
    const text = await answer.text();
    const json = text ? JSON.parse(text) : null;
    if (request.name) this.#answers.set(request.name, json);
    return { status: answer.status, json };
  }

  #filled(text: string, typed: Readonly<Record<string, string>>): string {
    return text.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => {
      if (name.startsWith('$aadV2Token ')) return this.#token;
      if (name in typed) return typed[name] ?? '';
      const variable = this.#file.variables[name];
      if (variable !== undefined) return this.#filled(variable, typed);
      const [, from = '', path = ''] = /^(\w+)\.response\.body\.\$\.(.+)$/.exec(name) ?? [];
      const found = path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>(
          (value, key) => (value as Record<string, unknown> | undefined)?.[key],
          this.#answers.get(from),
        );
      if (typeof found !== 'string') throw new Error(`{{${name}}} has no value.`);
      return found;
    });
  }
}
