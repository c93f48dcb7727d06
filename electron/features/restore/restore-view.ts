import type { RestoreSetup } from '../../../shared/contract';
import { factsOf, nameOf } from '../../core/setup/facts';
import { cloudView } from '../../core/setup/setup-view';
import type { RestoreCandidate } from './candidates';
import { keepBothName, type NamingTexts } from './keep-both-name';
import { spaceOf } from './local-setups';
import type { Plan } from './plan';

/** A candidate as shown on the page, without its tokens. */
export function restoreSetup(key: number, candidate: RestoreCandidate, plan: Plan, texts: NamingTexts): RestoreSetup {
  const { record, file, savedAt, dropped, endpointsReplaced } = candidate;
  const facts = factsOf(record.events);
  return {
    key,
    file,
    id: record.id,
    name: nameOf(facts),
    keepBothName: keepBothName(nameOf(facts), savedAt, texts),
    space: spaceOf(record),
    orgId: facts.orgId,
    accountEmail: facts.signIn?.account?.email ?? null,
    createdAt: facts.createdAt,
    ...plan,
    ...(record.cloud.kind === 'file' ? { endpoints: cloudView(record.cloud) } : {}),
    dropped,
    endpointsReplaced,
  };
}
