import type { Account, SetupEvent, TokenPeriod } from '../../../shared/contract';
import type { RecordSummary } from '../record-files/record-copy-shape';
import { toSecond } from '../record-files/seal';
import { type Facts, factsOf, nameOf, settledEvents } from '../setup/facts';
import { soonDays, stateOf, stepsOf } from '../setup/steps';
import { tokenHistory } from '../setup/token-history';
import { tenantUrl } from '../webex/clouds';
import type { CopyInput } from './copy-input';
import { markedMappings } from './marked-mappings';

const day = 86_400_000;

/** The state of a record at the moment of saving, for readers that do not evaluate events. */
export function summaryOf({ record, savedAt }: CopyInput): RecordSummary {
  const events = settledEvents(record.events);
  const facts = factsOf(events);
  const situation = { facts, location: null, now: savedAt };
  const steps = stepsOf(situation);
  const tokens = tokenHistory(events);
  const { orgId, confirmed } = facts;
  return {
    name: nameOf(facts),
    notes: facts.notes,
    state: stateOf(situation, steps),
    // A record that was rebuilt from a newer version may lack its first event.
    createdAt: facts.createdAt || (events[0]?.at ?? toSecond(savedAt)),
    createdWith: events.find((event) => event.type === 'created')?.appVersion ?? '',
    orgId,
    tenantUrl: orgId ? tenantUrl(record.cloud, orgId) : null,
    account: facts.signIn?.account ?? null,
    administrators: administratorsOf(events),
    token: currentOf(tokens),
    tokens: tokens.map(copiedToken),
    lastTest: facts.lastTest,
    lastPassedAt: facts.lastPassedAt,
    entraTest: facts.entraTest,
    seenInWebex: facts.seenInWebex,
    steps: steps.map(({ id, state }) => ({ id, state, confirmedAt: confirmedAt(confirmed, id) })),
    mappings: markedMappings(facts),
    preflight: preflightOf(events),
    renewals: events.flatMap(({ type, at }) => (type === 'renewed' ? [at] : [])),
    renewalBegunAt: facts.pending?.signIn.at ?? null,
    due: dueOf(facts),
  };
}

function administratorsOf(events: readonly SetupEvent[]): Account[] {
  const byEmail = new Map<string, Account>();
  for (const event of events) {
    if (event.type !== 'signedIn' && event.type !== 'renewalSignedIn') continue;
    if (event.account) byEmail.set(event.account.email.toLowerCase(), event.account);
  }
  return [...byEmail.values()];
}

function currentOf(tokens: readonly TokenPeriod[]): RecordSummary['token'] {
  const current = tokens.findLast(({ status }) => status === 'inUse');
  if (!current) return null;
  const { fate: _, fateAt: __, ...token } = copiedToken(current);
  return token;
}

/** A token under the field names of the published format. */
function copiedToken({ method, status, statusAt, ...token }: TokenPeriod): RecordSummary['tokens'][number] {
  return { ...token, way: method, fate: status, fateAt: statusAt };
}

function confirmedAt(confirmed: Readonly<Record<string, string | undefined>>, id: string): string | null {
  return confirmed[id] ?? null;
}

function preflightOf(events: readonly SetupEvent[]): RecordSummary['preflight'] {
  const last = events.findLast((event) => event.type === 'preflighted');
  if (!last) return null;
  const { at, from, people, webexPeople, counts, leftOut, shortfall } = last;
  return {
    ...{ at, from, people, webexPeople, counts },
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(shortfall ? { shortfall } : {}),
  };
}

function dueOf({ signIn, previous }: Facts): RecordSummary['due'] {
  const renewal = signIn?.expiresAt ? [renewalDue(signIn.expiresAt)] : [];
  const goes = previous
    ? [{ what: 'previousTokenGoes', from: previous.keptUntil, until: previous.keptUntil } as const]
    : [];
  return [...renewal, ...goes].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

function renewalDue(until: string): RecordSummary['due'][number] {
  return { what: 'renewToken', from: new Date(Date.parse(until) - soonDays * day).toISOString(), until };
}
