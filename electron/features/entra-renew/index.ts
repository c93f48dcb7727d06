import { entraRenewContract } from '../../../shared/contract/entra-renew';
import { defineFeature } from '../../services/feature';
import { graphAccess } from '../microsoft-sign-in';
import { practiceApplication, runPracticeEntra } from '../practice';
import { EntraRenewals } from './entra-renewals';

/** The renewal of the Secret Token in Entra through Microsoft Graph. */
export const feature = defineFeature(entraRenewContract, (services) => {
  const { send, tokensGoing, orgIdChanged } = services;
  const renewals = new EntraRenewals({
    ...services,
    access: graphAccess,
    practiceApplication: (id) => practiceApplication(services, id),
    onChanged: (id, flow) => send('entraRenew.changed', { id, flow }),
  });
  tokensGoing.listen(({ id, slot }) => {
    if (slot !== 'current') renewals.cancel(id);
  });
  // What was written for the previous Org ID proves nothing.
  orgIdChanged.listen((id) => renewals.cancel(id));
  return {
    handlers: {
      'entraRenew.read': ({ id }) => renewals.flow(id),
      'entraRenew.begin': ({ id, ...options }) => renewals.begin(id, options),
      'entraRenew.decide': ({ id, decision }) => renewals.decide(id, decision),
      'entraRenew.look': ({ id }) => renewals.look(id),
      'entraRenew.cancel': ({ id }) => renewals.cancel(id),
      'entraRenew.runPractice': async ({ id }) => {
        await runPracticeEntra(services, id);
        return null;
      },
    },
    dispose: () => renewals.close(),
  };
});
