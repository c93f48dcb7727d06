import type { RestoreSetup } from '../../../shared/contract';
import { factsOf, nameOf } from '../../core/setup/facts';
import { cloudView } from '../../core/setup/setup-view';
import { besideName, type NamingTexts } from './beside-name';
import { spaceOf } from './local';
import type { Plan } from './plan';
import type { Offer } from './sources';

/** A setup of the files as the page shows it, without its tokens. */
export function restoreSetup(key: number, offer: Offer, plan: Plan, texts: NamingTexts): RestoreSetup {
  const { record, file, savedAt, dropped, endpointsReplaced } = offer;
  const facts = factsOf(record.events);
  return {
    key,
    file,
    id: record.id,
    name: nameOf(facts),
    besideName: besideName(nameOf(facts), savedAt, texts),
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
