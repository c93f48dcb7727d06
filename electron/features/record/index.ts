import { recordContract } from '../../../shared/contract/record';
import { defineFeature } from '../../services/feature';

/** The readable record of a setup. Its renderer is loaded on demand, not with the first request. */
export const feature = defineFeature(recordContract, ({ setups, now, appVersion, translator }) => ({
  handlers: {
    'record.open': async ({ id }) => {
      const [{ record, space }, { recordDocument }] = await Promise.all([
        setups.record(id),
        import('../../core/record-copy/record-document'),
      ]);
      return recordDocument({ record, space, savedAt: now(), appVersion }, translator());
    },
    'record.changes': async ({ id, from, to }) => {
      const [{ record }, { changesBetween }] = await Promise.all([
        setups.record(id),
        import('../../core/record-copy/record-changes'),
      ]);
      return changesBetween(record.events, from, to, translator());
    },
  },
}));
