import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Reply } from '../../../../electron/core/http/answer';
import type { HttpClient, HttpRequest } from '../../../../electron/core/http/client';
import { Token } from '../../../../electron/core/tokens/token';
import { writeSampleGroups } from '../../../../electron/features/practice/sample-groups';
import { writeSampleAssigned, writeSampleUsers } from '../../../../electron/features/practice/sample-users';
import { type PreflightPorts, PreflightService } from '../../../../electron/features/preflight/preflight-service';
import type { Failure, PreflightStep } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { builtWorker } from '../../built-worker';
import { account, bench } from '../../core/setup/bench';

/** A page of people, or of groups, that the service asks for; `answer` lets the service go on. */
interface AskedPage {
  readonly list: 'Users' | 'Groups';
  /** The Org ID in the address. */
  readonly orgId: string;
  readonly start: number;
  readonly token: string;
  /** @param names userNames, or the displayNames of groups */
  answer(names: readonly string[], total: number): void;
  fail(failure: Failure): void;
}

/** The service over setups on a real disk and a real thread, with a Webex that answers when the test says so. */
async function preflightBench(script: URL, ports: Partial<PreflightPorts> = {}) {
  const on = await bench();
  const asked: AskedPage[] = [];
  const progress: PreflightStep[] = [];
  let handled = 0;
  const send: HttpClient['send'] = (request, { signal }) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(reply({ failure: { code: 'check.cancelled' } })));
      asked.push(pageOf(request as HttpRequest, resolve));
    });
  const service = new PreflightService(on.setups, on.vault, { send } as HttpClient, {
    script,
    chooseUsersFile: async () => null,
    sampleUsersFile: () => writeSampleUsers(on.folder),
    sampleAssignedFile: () => writeSampleAssigned(on.folder),
    sampleGroupsFile: () => writeSampleGroups(on.folder),
    chooseSavePath: async (name) => join(on.folder, name),
    saved: (path) => ({ path, fileName: 'people.csv', folder: on.folder }),
    translator: () => translator('en'),
    onProgress: (step) => progress.push(step),
    ...ports,
  });
  return {
    ...on,
    service,
    asked,
    progress,
    /** The next page that is asked for, when it is. */
    async page(): Promise<AskedPage> {
      const index = handled;
      handled += 1;
      while (asked.length <= index) await new Promise((done) => setImmediate(done));
      return asked[index] as AskedPage;
    },
    /** Answers every page until the work has ended. */
    async answerAll<T>(
      work: Promise<T>,
      answer: (page: AskedPage) => [userNames: string[], total: number],
    ): Promise<T> {
      let ended = false;
      const done = () => {
        ended = true;
      };
      work.then(done, done);
      while (!ended) {
        const page = asked[handled];
        if (page) {
          handled += 1;
          page.answer(...answer(page));
        }
        await new Promise((next) => setImmediate(next));
      }
      return work;
    },
    async signIn(id: string, token: string, keptIn: 'keychain' | 'thisRun' = 'keychain') {
      await on.vault.keep({ id, space: 'real' }, new Token(token), keptIn);
      const expiresAt = new Date(Date.parse('2027-01-01') + token.length).toISOString();
      await on.setups.append(id, { type: 'signedIn', way: 'window', account, expiresAt, keptIn });
    },
    setOrgId: (id: string, orgId: string) =>
      on.setups.append(id, { type: 'orgIdSet', orgId, source: 'typed', deliberate: false }),
    /** A file of users; answers its path. */
    async file(name: string, text: string): Promise<string> {
      const path = join(on.folder, name);
      await writeFile(path, text);
      return path;
    },
    async end() {
      await service.close();
      await on.end();
    },
  };
}

export type PreflightBench = Awaited<ReturnType<typeof preflightBench>>;

function pageOf({ url, token }: HttpRequest, resolve: (reply: Reply) => void): AskedPage {
  const address = new URL(url);
  const [, orgId = '', list = ''] = /\/([^/]+)\/(Users|Groups)$/.exec(address.pathname) ?? [];
  const resource = (name: string, index: number) =>
    list === 'Users' ? { id: name, userName: name } : { id: `${index} ${name}`, displayName: name };
  return {
    list: list as AskedPage['list'],
    orgId,
    start: Number(address.searchParams.get('startIndex')),
    token: token?.reveal() ?? '',
    answer(names, total) {
      const Resources = names.map(resource);
      resolve(reply({ answer: { status: 200, json: { totalResults: total, Resources } } as Reply['answer'] }));
    },
    fail: (failure) => resolve(reply({ failure })),
  };
}

function reply(part: Partial<Reply>): Reply {
  return { failure: null, answer: null, duration: 1, attempt: 1, ...part };
}

/** A setup that can read the people of its organization. @returns its id */
export async function readableSetup(on: PreflightBench, orgId: string): Promise<string> {
  const { id } = await on.setups.create('real');
  await on.setOrgId(id, orgId);
  await on.signIn(id, 'token');
  return id;
}

/** Benches for the tests of a file, with one thread's script for all; each ends after its test. */
export function preflightBenches() {
  let built: Awaited<ReturnType<typeof builtWorker>>;
  const started: PreflightBench[] = [];
  beforeAll(async () => {
    built = await builtWorker();
  });
  afterAll(() => built.remove());
  afterEach(() => Promise.all(started.splice(0).map((bench) => bench.end())));
  return async (ports: Partial<PreflightPorts> = {}): Promise<PreflightBench> => {
    const on = await preflightBench(built.script, ports);
    started.push(on);
    return on;
  };
}
