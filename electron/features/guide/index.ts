import { guideContract } from '../../../shared/contract/guide';
import { defineFeature } from '../../services/feature';

/** Steps that are done in a portal: the administrator confirms each. */
export const feature = defineFeature(guideContract, ({ setups }) => ({
  handlers: {
    'step.confirm': ({ id, step }) => setups.append(id, { type: 'stepConfirmed', step }),
    'step.takeBack': ({ id, step }) => setups.append(id, { type: 'stepTakenBack', step }),
  },
}));
