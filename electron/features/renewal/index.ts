import { renewalContract } from '../../../shared/contract/renewal';
import { defineFeature } from '../../services/feature';
import { Renewals } from './renewals';

/** The channels for renewals only; signing in, testing and handing over are channels of those features. */
export const feature = defineFeature(renewalContract, ({ setups, vault, now, tokensGoing }) => {
  const renewals = new Renewals(setups, vault, now);
  return {
    handlers: {
      'renewal.confirm': ({ id, keepPrevious }) => renewals.confirm(id, keepPrevious),
      'renewal.abandon': ({ id }) => {
        tokensGoing.emit({ id, slot: 'pending' });
        return renewals.abandon(id);
      },
      'renewal.keepPrevious': ({ id, days }) => renewals.keepPrevious(id, days),
      'renewal.forgetPrevious': ({ id }) => renewals.forgetPrevious(id),
    },
  };
});
