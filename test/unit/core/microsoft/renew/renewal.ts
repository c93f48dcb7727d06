import type { JournalEvent } from '../../../../../electron/core/microsoft/journal/journal';
import { endOpenWrites } from '../../../../../electron/core/microsoft/journal/journal';
import { renewInEntra } from '../../../../../electron/core/microsoft/renew/renew';
import { resumeFrom } from '../../../../../electron/core/microsoft/renew/resume';
import type { RenewEnd, RenewState } from '../../../../../electron/core/microsoft/renew/state';
import type { RenewTask } from '../../../../../electron/core/microsoft/renew/task';
import { openWrites } from '../../../../../electron/core/setup/entra-writes';
import { factsOf } from '../../../../../electron/core/setup/facts';
import { Token } from '../../../../../electron/core/tokens/token';
import type { PlannedWrite, SetupEvent } from '../../../../../shared/contract';
import type { PlanConfirmation, WriteDecision } from '../../../../../shared/enums/entra-writes';
import { practicePair } from '../../../features/practice/entra';
import { clientOf } from '../graph/graph';

const account = { userPrincipalName: 'ada.lovelace@practice.example', tenantId: 'tenant-1' };
class Killed extends Error {}

/** How a test lets a renewal run. */
interface Run {
  readonly confirm?: PlanConfirmation;
  readonly decide?: (writes: readonly PlannedWrite[]) => WriteDecision;
  /** Ends the run at this call of a port, before (even numbers) or after (odd numbers) it. */
  readonly killAt?: number;
  readonly cancelAt?: RenewState['at'];
  /** Entra's service runs while the renewal waits; false: only the clock goes on. */
  readonly cycles?: boolean;
  /** Other ports; a function is given the client. */
  readonly task?: Partial<RenewTask> | ((graph: RenewTask['graph']) => Partial<RenewTask>);
}

/**
 * A setup whose old token is in the practice Entra, and whose new token waits to be written there: its record, and runs of the
 * renewal on a clock that goes on only while they wait.
 * @param oldSeconds how long the old token works
 */
export async function renewal(oldSeconds?: number) {
  const pair = await practicePair();
  const { id: application, sync, job: jobPath } = await pair.connected(oldSeconds);
  const job = jobPath.split('/').at(-1) ?? '';
  await pair.request('POST', `${jobPath}/start`);
  await pair.cycle();
  const token = new Token(pair.secret(400 * 86_400));
  const graphToken = new Token(
    pair.entra.issueToken(account.userPrincipalName, ['Synchronization.ReadWrite.All'], 10 * 365 * 86_400),
  );
  const clock = () => pair.now().getTime();
  const events: SetupEvent[] = [
    { type: 'created', at: pair.now().toISOString(), appVersion: '1.0.0' },
    { type: 'orgIdSet', at: pair.now().toISOString(), orgId: 'org', source: 'typed', deliberate: false },
    signedIn('signedIn', pair.now()),
    { type: 'entraTested', at: pair.now().toISOString(), result: 'succeeded' },
    signedIn('renewalSignedIn', pair.now()),
  ];
  let writes = 0;
  const newId = () => {
    writes += 1;
    return `write-${writes}`;
  };
  const shown: PlannedWrite[][] = [];

  const run = async ({ confirm = 'each', decide = () => 'do', killAt, cancelAt, cycles = true, task }: Run = {}) => {
    const controller = new AbortController();
    const states: RenewState[] = [];
    let [calls, dead] = [0, false];
    /** A port of a process that can be killed. */
    const port =
      <Args extends unknown[], Answer>(work: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        if (dead || calls++ === killAt) dead = true;
        if (dead) throw new Killed();
        const answer = await work(...args);
        if (calls++ === killAt) dead = true;
        if (dead) throw new Killed();
        return answer;
      };
    const { graph, states: requests } = clientOf(pair.graphUrl, graphToken, { retry: { now: clock } });
    const append = port(async (event: JournalEvent) => {
      events.push({ ...event, at: pair.now().toISOString() } as SetupEvent);
    });
    const usual: RenewTask = {
      graph: {
        get: port((path: string, schema: Parameters<typeof graph.get>[1]) =>
          graph.get(path, schema),
        ) as RenewTask['graph']['get'],
        send: port((method: 'PUT' | 'POST', path: string, body?: unknown, options?: object) =>
          graph.send(method, path, body, options),
        ),
      },
      graphUrl: pair.graphUrl,
      application,
      job,
      tenantUrl: pair.webex.scim,
      token,
      account,
      confirm,
      journal: { append, newId },
      signal: controller.signal,
      now: clock,
      async sleep(milliseconds) {
        pair.wait(milliseconds / 60_000);
        if (cycles) await pair.entra.runDueCycles();
      },
      async decide(planned) {
        shown.push([...planned]);
        return decide(planned);
      },
      show(state) {
        states.push(state);
        if (state.at === cancelAt) controller.abort();
      },
    };
    const full: RenewTask = { ...usual, ...(typeof task === 'function' ? task(usual.graph) : task) };
    const facts = factsOf([...events]);
    await endOpenWrites(full.journal, openWrites(facts)).catch(() => undefined);
    const { entraWrites, pending } = factsOf([...events]);
    const from = resumeFrom(
      { writes: entraWrites, copiedAt: pending?.secretTokenCopiedAt ?? null, proofs: pending?.entraProofs ?? {} },
      full,
    );
    const end: RenewEnd = await renewInEntra(full, from);
    return { end, from, states, requests: requests.filter(({ state }) => state === 'ended'), calls, killed: dead };
  };

  return {
    pair,
    sync,
    jobPath,
    token,
    graphToken,
    events,
    shown,
    run,
    facts: () => factsOf([...events]),
    types: () =>
      events.slice(5).map((event) => {
        if (event.type === 'entraWriteBegan') return `began ${event.change}`;
        if (event.type === 'entraWriteEnded') return `ended ${event.result}`;
        return event.type === 'entraProved' ? event.proof : event.type;
      }),
    secrets: async () => (await pair.request('GET', `${sync}/secrets`)).body.value as { key: string; value: string }[],
    [Symbol.asyncDispose]: () => pair[Symbol.asyncDispose](),
  };
}

function signedIn(type: 'signedIn' | 'renewalSignedIn', now: Date): SetupEvent {
  return { type, at: now.toISOString(), way: 'window', account: null, expiresAt: null, keptIn: 'keychain' };
}
