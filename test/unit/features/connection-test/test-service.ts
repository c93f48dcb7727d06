import { expect } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import { ConnectionTestService } from '../../../../electron/features/connection-test/connection-test-service';
import { setOrgId } from '../../../../electron/features/org-id/org-id-choice';
import type { CheckView, SetupEvent, TestProgress } from '../../../../shared/contract';
import { client, cloudAt, emptyList, json, startServer, webex } from '../../core/http/servers';
import { account, bench } from '../../core/setup/bench';

type Tested = Extract<SetupEvent, { type: 'connectionTested' }>;

/** The connection test service with a real server as Webex, whose answers and whose keychain can be held back. */
export async function testingBench() {
  let answers: Promise<unknown> = Promise.resolve();
  const users = (_: unknown, response: Parameters<typeof json>[0]) =>
    void answers.then(() => json(response, 200, emptyList));
  const server = await startServer(webex({ users }));
  const cloud = cloudAt(`http://127.0.0.1:${server.port}`);
  const on = await bench({}, cloud);
  const progress: TestProgress[] = [];
  const made = {
    ...on,
    server,
    cloud,
    progress,
    /** Thrown at each progress while there is one. */
    broken: null as Error | null,
    testing: new ConnectionTestService(on.setups, on.vault, client(), (step) => {
      if (made.broken) throw made.broken;
      progress.push(step);
    }),

    /** Holds back the answers to the users query; the returned function releases them. */
    holdAnswers(): () => void {
      const { promise, release } = held();
      answers = promise;
      return release;
    },

    /** The keychain asks the user; the returned function lets it answer. */
    promptKeychain(): () => void {
      const { promise, release } = held();
      on.keychain.prompt = promise;
      return release;
    },

    orgIdSet: (id: string, orgId = account.orgId) =>
      setOrgId(on.setups, { id, text: orgId, source: 'typed', deliberate: false }),

    /** Puts a token into the keychain and its sign-in into the record. */
    async signIn(id: string, slot: 'current' | 'pending' = 'current'): Promise<void> {
      await on.vault.keep({ id, space: 'real', slot }, new Token(`S3CRET-${slot}-of-${id}`), 'keychain');
      const type = slot === 'pending' ? 'renewalSignedIn' : 'signedIn';
      await on.setups.append(id, { type, way: 'window', account, expiresAt: null, keptIn: 'keychain' });
    },

    /** A setup that can be tested; answers its id. */
    async testable(): Promise<string> {
      const { id } = await on.setups.create('real');
      await made.orgIdSet(id);
      await made.signIn(id);
      return id;
    },

    /** The results in the record. */
    results: async (id: string) =>
      (await on.setups.record(id)).record.events.filter((event): event is Tested => event.type === 'connectionTested'),

    /** The number of users queries, to wait for. */
    asked: () => expect.poll(() => server.requests.filter((line) => line.includes('/Users')).length),
  };
  return made;
}

function held() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

/** The state of the users query among the checks of the last progress. */
export function usersState(progress: readonly TestProgress[]): CheckView['state'] | undefined {
  return progress.at(-1)?.checks.find(({ id }) => id === 'users')?.state;
}
