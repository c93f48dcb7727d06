import { entraRenewContract } from '../../../shared/contract/entra-renew';
import { defineFeature } from '../../services/feature';
import { EntraRenewals } from './entra-renewals';

/** The renewal of the Secret Token in Entra through Microsoft Graph. */
export const feature = defineFeature(entraRenewContract, (services) => {
  const { send, tokensGoing, orgIdChanged } = services;
  const renewals = new EntraRenewals(
    services,
    () => null,
    (id, view) => send('entraRenew.changed', { id, view }),
  );
  tokensGoing.listen(({ id, slot }) => {
    if (slot !== 'current') renewals.cancel(id);
  });
  orgIdChanged.listen((id) => renewals.cancel(id));
  return {
    handlers: {
      'entraRenew.read': ({ id }) => renewals.view(id),
      'entraRenew.begin': ({ id, ...options }) => renewals.begin(id, options),
      'entraRenew.decide': ({ id, decision }) => renewals.decide(id, decision),
      'entraRenew.look': ({ id }) => renewals.look(id),
      'entraRenew.cancel': ({ id }) => renewals.cancel(id),
      'entraRenew.runPractice': () => null,
    },
    dispose: () => renewals.close(),
  };
});
