import { expect, it } from 'vitest';
import { contradictedSteps, withoutContradicted } from '../../../../electron/core/setup/entra-contradictions';
import { emptyFacts } from '../../../../electron/core/setup/facts-shape';
import type { SetupEvent } from '../../../../shared/contract';
import type { EntraStepId } from '../../../../shared/enums';

type EntraSeen = Extract<SetupEvent, { type: 'entraSeen' }>;

const at = '2026-11-20T10:00:00.000Z';
const inOrder: EntraSeen = {
  ...{ type: 'entraSeen', at, tenant: 't', application: 'app', job: 'job', status: 'active', schedule: 'active' },
  ...{ cycle: 'succeeded', cycleAt: at, quarantine: null, nextAttempt: null, tenantUrl: 'same', syncAll: false },
  ...{ users: 1, groups: 0, differences: 0, steps: [] },
};
const mappings: never[] = [];
/** Everything was seen done in this application. */
const facts = {
  ...emptyFacts,
  entraSeen: inOrder,
  mappings: { at, mappings } as never,
  confirmedMappings: { mappings, groups: null, enteredBefore: null } as never,
  seenInEntra: { addApp: at, choosePeople: at, connectEntra: at, attributeMappings: at, turnOn: at },
  confirmed: { addApp: at, turnOn: at },
  entraTest: { at, result: 'succeeded' as const },
};

it.each<[string, Partial<EntraSeen>, readonly EntraStepId[]]>([
  ['nothing when all is in order', {}, []],
  [
    'nothing when nothing was read',
    { status: null, schedule: null, tenantUrl: null, users: null, differences: null },
    [],
  ],
  ['nothing in quarantine', { status: 'quarantine', quarantine: 'unknown' as never }, []],
  ['turning on without a job', { job: null, status: null, schedule: null }, ['turnOn']],
  ['turning on when the job is paused', { status: 'paused' }, ['turnOn']],
  ['turning on when the job is disabled', { schedule: 'disabled' }, ['turnOn']],
  ['users when none is assigned', { users: 0 }, ['choosePeople']],
  ['no users while all are in scope', { users: 0, syncAll: true }, []],
  ['the connection with another Tenant URL', { tenantUrl: 'different' }, ['connectEntra']],
  ['the connection without a Tenant URL', { tenantUrl: 'missing' }, ['connectEntra']],
  ['mappings that differ', { differences: 2 }, ['attributeMappings']],
  ['nothing of another application', { application: 'other', users: 0, schedule: 'disabled' }, []],
])('a look contradicts %s', (_name, change, steps) => {
  expect(contradictedSteps(facts, { ...inOrder, ...change })).toEqual(steps);
});

it('leaves what only the administrator confirmed, and mappings whose plan was changed since', () => {
  expect(contradictedSteps({ ...facts, seenInEntra: {} }, { ...inOrder, schedule: 'disabled' })).toEqual([]);
  const changed = { ...facts, mappings: { at, mappings: [] } as never };
  expect(contradictedSteps(changed, { ...inOrder, differences: 2 })).toEqual([]);
});

it('opens the steps again, and takes the test of the connection back with its step', () => {
  const left = withoutContradicted(facts, ['connectEntra', 'turnOn']);
  expect(left.confirmed).toEqual({ addApp: at });
  expect(Object.keys(left.seenInEntra)).toEqual(['addApp', 'choosePeople', 'attributeMappings']);
  expect(left.entraTest).toBeNull();
  expect(withoutContradicted(facts, ['turnOn']).entraTest).toEqual(facts.entraTest);
});
