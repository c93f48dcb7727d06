import { handOverContract } from '../../../shared/contract/hand-over';
import { defineFeature } from '../../services/feature';
import { copySecretToken } from './copy-secret-token';
import { reportEntraTest, takeBackEntraTest } from './entra-test';

/** Hands over the Tenant URL and the Secret Token to Entra's portal. */
export const feature = defineFeature(handOverContract, (services) => ({
  handlers: {
    'handover.copyToken': ({ id, token }) => copySecretToken(services, id, token),
    'handover.clearClipboard': async () => void (await services.clipboard.clear()),
    'handover.entraTested': ({ id, result, token }) => reportEntraTest(services.setups, id, result, token),
    'handover.takeBackEntraTest': ({ id, token }) => takeBackEntraTest(services.setups, id, token),
  },
}));
