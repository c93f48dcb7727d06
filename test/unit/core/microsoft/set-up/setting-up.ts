import * as engine from '../../../../../electron/core/expressions';
import type { GraphClient } from '../../../../../electron/core/microsoft/graph/client';
import { endOpenWrites, type JournalEvent } from '../../../../../electron/core/microsoft/journal/journal';
import { safeTextOf } from '../../../../../electron/core/microsoft/look/texts';
import { setUpEntra } from '../../../../../electron/core/microsoft/set-up/set-up';
import type { SetUpTask } from '../../../../../electron/core/microsoft/set-up/task';
import { undoInEntra } from '../../../../../electron/core/microsoft/set-up/undo';
import { undoItems } from '../../../../../electron/core/microsoft/set-up/undo-items';
import { openWrites } from '../../../../../electron/core/setup/entra-writes';
import { factsOf } from '../../../../../electron/core/setup/facts';
import { Token } from '../../../../../electron/core/tokens/token';
import type { OnDemandView, PlannedWrite, SetUpChoices, SetupEvent } from '../../../../../shared/contract';
import type { SetUpStep, WriteDecision } from '../../../../../shared/enums/entra-writes';
import { practicePair } from '../../../features/practice/entra';
import { clientOf } from '../graph/graph';

const account = { userPrincipalName: 'ada.lovelace@practice.example', tenantId: 'tenant-1' };
export const allScopes = [
  'User.Read',
  'Application.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'User.ReadBasic.All',
  'GroupMember.Read.All',
];
class Killed extends Error {}

interface Run {
  readonly choices?: Partial<SetUpChoices>;
  readonly confirm?: SetUpTask['confirm'];
  readonly decide?: (writes: readonly PlannedWrite[], step: SetUpStep | null) => WriteDecision;
  /** Ends the run at this call of a port, before (even numbers) or after (odd numbers) it. */
  readonly killAt?: number;
  readonly cancelAt?: SetUpStep;
  readonly tries?: number;
  readonly task?: Partial<SetUpTask>;
}

/** A setup before Entra's part, and runs of setting up, each as of a new start of the app, against the practice Entra. */
export async function settingUp(scopes: readonly string[] = allScopes) {
  const pair = await practicePair();
  const token = new Token(pair.secret(400 * 86_400));
  const graphToken = new Token(pair.entra.issueToken(account.userPrincipalName, scopes, 10 * 365 * 86_400));
  const clock = () => pair.now().getTime();
  const stamp = () => pair.now().toISOString();
  const events: SetupEvent[] = [
    { type: 'created', at: stamp(), appVersion: '1.0.0' },
    { type: 'orgIdSet', at: stamp(), orgId: 'org', source: 'typed', deliberate: false },
    { type: 'signedIn', at: stamp(), way: 'window', account: null, expiresAt: null, keptIn: 'keychain' },
  ];
  const person = { id: pair.idOf('grace.hopper@practice.example'), name: 'Grace Hopper' };
  const usual: SetUpChoices = {
    hide: true,
    recipient: 'admin@practice.example',
    deleteThreshold: 50,
    mappings: true,
    person,
    everyone: 'later',
    assigned: [],
  };
  let writes = 0;
  const shown: PlannedWrite[][] = [];
  const schemas = new Map<string, unknown>();

  const taskOf = ({ choices, confirm = 'each', decide = () => 'do', killAt, cancelAt, tries = 0, task }: Run) => {
    const controller = new AbortController();
    const steps: Record<string, string> = {};
    const said: { onDemand: OnDemandView | null; byHand: readonly string[]; waits: number; roles: string[] } = {
      onDemand: null,
      byHand: [],
      waits: 0,
      roles: [],
    };
    let [calls, dead, again] = [0, false, tries];
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
    const { graph, states } = clientOf(pair.graphUrl, graphToken, { retry: { now: clock } });
    const full: SetUpTask = {
      graph: {
        get: port(graph.get as never) as GraphClient['get'],
        list: port(graph.list as never) as GraphClient['list'],
        post: port(graph.post as never) as GraphClient['post'],
        send: port(graph.send),
      },
      graphUrl: pair.graphUrl,
      tenantUrl: pair.webex.scim,
      token,
      account,
      scopes,
      choices: { ...usual, ...choices },
      mappings: null,
      engine,
      safe: safeTextOf(graphToken),
      confirm,
      journal: {
        append: port(async (event: JournalEvent) => {
          events.push({ ...event, at: stamp() } as SetupEvent);
        }),
        newId() {
          writes += 1;
          return `write-${writes}`;
        },
      },
      signal: controller.signal,
      writes: async () => factsOf([...events]).entraWrites,
      proofs: async () => factsOf([...events]).entraProofs,
      now: clock,
      async sleep(milliseconds) {
        said.waits += milliseconds;
        pair.wait(milliseconds / 60_000);
      },
      working(step) {
        if (step === cancelAt) controller.abort();
      },
      ended(step, result) {
        steps[step] = result;
      },
      provisioned(view) {
        said.onDemand = view;
      },
      byHand(rows) {
        said.byHand = rows;
      },
      async chooseRole(roles) {
        said.roles = roles.map(({ name }) => name);
        return roles[0]?.id ?? '';
      },
      async tryAgain() {
        again -= 1;
        pair.wait(5);
        return again >= 0;
      },
      async decide(step, planned) {
        shown.push([...planned]);
        return decide(planned, step);
      },
      schemas,
      ...task,
    };
    return { full, steps, said, states, killed: () => dead };
  };

  return {
    pair,
    token,
    graphToken,
    events,
    shown,
    person,
    schemas,
    facts: () => factsOf([...events]),
    undoItems: () => undoItems(factsOf([...events]).entraWrites, new Set(schemas.keys())),
    async run(options: Run = {}) {
      const { full, steps, said, states, killed } = taskOf(options);
      await endOpenWrites(full.journal, openWrites(factsOf([...events]))).catch(() => undefined);
      const end = await setUpEntra(full);
      return { end, steps, ...said, killed: killed(), requests: states.filter(({ state }) => state === 'ended') };
    },
    undo: (write: string, options: Run = {}) => undoInEntra(taskOf(options).full, write),
    changes: () => factsOf([...events]).entraWrites.map(({ change, end }) => `${change} ${end?.result ?? 'open'}`),
    async applications() {
      return (await pair.request('GET', "/servicePrincipals?$filter=displayName eq 'Cisco Webex'")).body.value as {
        id: string;
        tags: string[];
      }[];
    },
    get: async (path: string) => (await pair.request('GET', path)).body,
    [Symbol.asyncDispose]: () => pair[Symbol.asyncDispose](),
  };
}
