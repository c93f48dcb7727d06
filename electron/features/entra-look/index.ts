import { entraLookContract } from '../../../shared/contract/entra-look';
import { defineFeature } from '../../services/feature';
import { graphAccess } from '../microsoft-sign-in';
import { LookService } from './look-service';

/** Looks at what Entra has for a setup, through Microsoft Graph. It only reads. */
export const feature = defineFeature(entraLookContract, ({ setups, http, now, send, tokensGoing, pageEnded }) => {
  const service = new LookService(setups, http, {
    access: graphAccess,
    now,
    onProgress: (progress) => send('entraLook.progress', progress),
  });
  tokensGoing.listen(({ id, slot }) => {
    // Without a slot, the whole setup goes.
    if (slot === undefined) service.cancel(id);
  });
  pageEnded.listen(() => service.cancelAll());
  return {
    handlers: {
      'entraLook.plan': (choice) => service.plan(choice),
      'entraLook.look': (choice) => service.look(choice),
      'entraLook.cancel': ({ id }) => service.cancel(id),
    },
    dispose: () => service.close(),
  };
});
