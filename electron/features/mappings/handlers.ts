import { z } from 'zod';
import type { Channel } from '../../../shared/contract';
import { type Handlers, id, nothing, on } from '../../app/handle';
import type { mappingChoices, readExpression } from '../../core/entra/choices';
import type { checkMappings } from '../../core/entra/mappings/check';
import { attempt } from '../../core/lib/failure';
import { mappingTable } from '../../core/setup/mapping-shape';
import type { Preflighting } from '../preflight/preflighting';
import type { Provisioning } from './provisioning';
import type { Workbench } from './workbench';

/** What stands behind the mappings' own pages. */
export interface WorkbenchRooms {
  readonly workbench: Workbench;
  readonly preflighting: Preflighting;
  readonly provisioning: Provisioning;
  readonly choices: typeof mappingChoices;
  readonly readExpression: typeof readExpression;
  check(mappings: Parameters<typeof checkMappings>[0]): ReturnType<typeof checkMappings>;
}

export interface WorkbenchParts {
  /** Loaded when it is asked for: no start waits for the expressions and all that reads and writes tables. */
  rooms(): Promise<WorkbenchRooms>;
}

type WorkbenchChannel =
  | Extract<Channel, `mappings.${string}` | `schema.${string}` | `preflight.${string}`>
  | 'practice.provision';

const person = z.record(
  z.string().max(200),
  z.union([z.string().max(20_000), z.boolean(), z.array(z.string().max(20_000)).max(1000)]),
);
const verdict = z.enum(['all', 'matches', 'differsInCase', 'duplicates', 'creates', 'cannot', 'webexOnly']);
const search = z.string().max(1000);

/** The channels of the attribute mappings and of what is tried with them. */
export function workbenchHandlers({ rooms }: WorkbenchParts): Pick<Handlers, WorkbenchChannel> {
  return {
    'mappings.choices': on(z.undefined(), async () => (await rooms()).choices()),
    'mappings.open': on(z.object({ id }), (ask) => attempt(async () => (await rooms()).workbench.open(ask.id))),
    'mappings.change': on(z.object({ id, mappings: mappingTable }), (ask) =>
      attempt(async () => (await rooms()).workbench.change(ask.id, ask.mappings)),
    ),
    'mappings.check': on(z.object({ mappings: mappingTable }), async (ask) => (await rooms()).check(ask.mappings)),
    'mappings.readExpression': on(z.object({ text: z.string().max(20_000) }), async (ask) =>
      (await rooms()).readExpression(ask.text),
    ),
    'mappings.preview': on(z.object({ id, person }), (ask) =>
      attempt(async () => (await rooms()).workbench.preview(ask.id, ask.person)),
    ),
    'mappings.export': on(z.object({ id, format: z.enum(['csv', 'json', 'markdown']) }), (ask) =>
      attempt(async () => (await rooms()).workbench.export(ask.id, ask.format)),
    ),
    'mappings.copy': on(z.object({ id, format: z.enum(['table', 'markdown']) }), (ask) =>
      attempt(async () => (await rooms()).workbench.copy(ask.id, ask.format)),
    ),
    'mappings.import': on(z.object({ id }), (ask) => attempt(async () => (await rooms()).workbench.import(ask.id))),
    'schema.choose': on(z.object({ id }), (ask) => attempt(async () => (await rooms()).workbench.chooseSchema(ask.id))),
    'schema.plan': on(z.object({ id }), (ask) => attempt(async () => (await rooms()).workbench.planSchema(ask.id))),
    'schema.write': on(z.object({ id }), (ask) => attempt(async () => (await rooms()).workbench.writeSchema(ask.id))),
    'preflight.open': on(z.object({ id }), async (ask) => (await rooms()).preflighting.open(ask.id)),
    'preflight.chooseEntra': on(z.object({ id }), (ask) =>
      attempt(async () => (await rooms()).preflighting.chooseEntra(ask.id)),
    ),
    'preflight.chooseWebex': on(z.object({ id }), (ask) =>
      attempt(async () => (await rooms()).preflighting.chooseWebex(ask.id)),
    ),
    'preflight.readWebex': on(z.object({ id }), (ask) =>
      attempt(async () => (await rooms()).preflighting.readWebex(ask.id)),
    ),
    'preflight.compare': on(z.object({ id }), (ask) =>
      attempt(async () => (await rooms()).preflighting.compare(ask.id)),
    ),
    'preflight.cancel': on(z.undefined(), async () => nothing((await rooms()).preflighting.cancel())),
    'preflight.query': on(
      z.object({ verdict, search, offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
      async (ask) => (await rooms()).preflighting.query(ask),
    ),
    'preflight.person': on(z.object({ index: z.int().min(0) }), async (ask) =>
      (await rooms()).preflighting.person(ask.index),
    ),
    'preflight.export': on(z.object({ verdict, search }), (ask) =>
      attempt(async () => (await rooms()).preflighting.export(ask)),
    ),
    'practice.provision': on(z.object({ id, person, action: z.enum(['look', 'create', 'disable', 'remove']) }), (ask) =>
      attempt(async () => (await rooms()).provisioning.run(ask.id, ask.person, ask.action)),
    ),
  };
}
