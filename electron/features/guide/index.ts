import { guideContract } from '../../../shared/contract/guide';
import { defineFeature } from '../../services/feature';
import { confirmStep } from './confirm-step';

/** Steps that are done in a portal: the administrator confirms each, and chooses the form of the portal that is shown. */
export const feature = defineFeature(guideContract, ({ setups }) => ({
  handlers: {
    'step.confirm': ({ id, step }) => confirmStep(setups, id, step),
    'portal.choose': ({ id, portal }) => setups.append(id, { type: 'portalChosen', portal }),
    'step.takeBack': ({ id, step }) => setups.append(id, { type: 'stepTakenBack', step }),
  },
}));
