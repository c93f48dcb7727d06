import type { z } from 'zod';
import type { AttributeMapping, OnDemandView, PlannedWrite, SetUpChoices } from '../../../../shared/contract';
import type {
  EntraChange,
  PlanConfirmation,
  SetUpResult,
  SetUpStep,
  WriteDecision,
} from '../../../../shared/enums/entra-writes';
import type { ExpressionEngine } from '../../entra/expression-engine';
import { attempt, unwrap } from '../../lib/failure';
import type { Token } from '../../tokens/token';
import type { GraphClient } from '../graph/client';
import { needsPremium } from '../graph/needs-premium';
import { type JournalEntry, type JournalPort, journaled, type Written } from '../journal/journal';
import type { SafeText } from '../look/texts';
import { plannedWrite, revealed, type WriteRequest } from '../plan/planned-write';
import type { RecordedProofs, RecordedWrite } from './recorded';
import type { Role } from './role';

/** What a change of Entra needs, whether it sets up or undoes. */
export interface ChangeTask {
  readonly graph: GraphClient;
  readonly graphUrl: string;
  readonly tenantUrl: string;
  /** The Secret Token in use. */
  readonly token: Token;
  readonly account: { readonly userPrincipalName: string; readonly tenantId: string };
  readonly journal: JournalPort;
  readonly signal: AbortSignal;
  /** The journal so far, oldest first. */
  writes(): Promise<readonly RecordedWrite[]>;
  /** Shows writes before they are made. @throws when the run is cancelled meanwhile */
  decide(step: SetUpStep | null, writes: readonly PlannedWrite[]): Promise<WriteDecision>;
  /** Schemas before the app changed them, by job, of this run of the app. */
  readonly schemas: Map<string, unknown>;
}

export interface SetUpTask extends ChangeTask {
  /** The scopes of the sign-in. */
  readonly scopes: readonly string[];
  readonly choices: SetUpChoices;
  /** Rows of the plan; null: Entra's defaults stay. */
  readonly mappings: readonly AttributeMapping[] | null;
  readonly engine: ExpressionEngine;
  readonly safe: SafeText;
  readonly confirm: PlanConfirmation;
  /** What is proved of the token in use. */
  proofs(): Promise<RecordedProofs>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after that time, or at once when the signal is aborted. */
  sleep(milliseconds: number): Promise<void>;
  /** A step is under way. @param until of a wait: milliseconds since 1970 */
  working(step: SetUpStep, until?: number): void;
  ended(step: SetUpStep, result: SetUpResult): void;
  provisioned(view: OnDemandView): void;
  /** Rows of the mappings that the app cannot write. */
  byHand(rows: readonly string[]): void;
  /** The application has several roles for users: the ID of one. @throws when the run is cancelled meanwhile */
  chooseRole(roles: readonly Role[]): Promise<string>;
  /** The test user did not arrive: true to try again. @throws when the run is cancelled meanwhile */
  tryAgain(): Promise<boolean>;
}

/** The administrator goes on by hand, or leaves out what the rest builds on. */
export class Left extends Error {
  readonly how: 'byHand' | 'skipped';
  constructor(how: 'byHand' | 'skipped') {
    super(how);
    this.how = how;
  }
}

/**
 * Shows a write, unless the plan was confirmed as a whole.
 * @returns false: it is left out
 * @throws Left `byHand`
 */
export async function agreed(
  task: SetUpTask,
  step: SetUpStep,
  requests: readonly WriteRequest[],
  { own = false, remark = null }: { readonly own?: boolean; readonly remark?: PlannedWrite['remark'] } = {},
): Promise<boolean> {
  if (task.confirm === 'once' && !own && remark === null) return true;
  const decision = await task.decide(
    step,
    requests.map((request) => plannedWrite(request, task.graphUrl, remark)),
  );
  if (decision === 'byHand') throw new Left('byHand');
  return decision === 'do';
}

type Concern = Pick<JournalEntry, 'application' | 'job'> & Partial<Pick<JournalEntry, 'target' | 'before' | 'undoes'>>;

/**
 * Makes a change between its two entries in the journal.
 * @param isRepeated the same deletion was sent before, and its answer was lost: that there is nothing to delete means that it is done
 * @throws FailureError `graph.*`, `net.*`, `record.*`
 */
export async function change(
  task: ChangeTask,
  request: WriteRequest,
  concern: Concern,
  isRepeated = false,
): Promise<void> {
  const { method, path, body } = request;
  // What only switches or replaces can be sent twice; what creates is never repeated.
  const repeatable = method !== 'POST' || request.change === 'startJob' || request.change === 'pauseJob';
  await journaled(task.journal, entryOf(task, request.change, concern), async () => {
    const sent = await attempt(() =>
      task.graph.send(method, path, body === undefined ? undefined : revealed(body), {
        secrets: [task.token],
        repeatable,
      }),
    );
    return !sent.ok && isRepeated && method === 'DELETE' && sent.failure.code === 'graph.notFound' ? {} : unwrap(sent);
  });
}

/** Makes a change that answers with what it created. It is never repeated. */
export async function create<Schema extends z.ZodType>(
  task: ChangeTask,
  request: WriteRequest,
  concern: Concern,
  schema: Schema,
  madeOf: (answer: z.output<Schema>) => Written,
  options: { readonly timeout?: number; readonly needsPremium?: boolean } = {},
): Promise<z.output<Schema>> {
  const { timeout } = options;
  const post = () =>
    task.graph.post(request.path, revealed(request.body), schema, {
      secrets: [task.token],
      ...(timeout === undefined ? {} : { timeout }),
    });
  const { answer } = await journaled(task.journal, entryOf(task, request.change, concern), async () => {
    const found = await (options.needsPremium ? needsPremium(post) : post());
    return { ...madeOf(found), answer: found };
  });
  return answer;
}

function entryOf({ account }: ChangeTask, what: EntraChange, { application, job, ...more }: Concern): JournalEntry {
  return { change: what, application, job, account, ...more };
}
