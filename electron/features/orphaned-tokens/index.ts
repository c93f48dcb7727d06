import { orphanedTokensContract } from '../../../shared/contract/orphaned-tokens';
import { defineFeature } from '../../services/feature';
import { OrphanedTokensService } from './orphaned-tokens-service';

/** Tokens in the keychain of setups that do not exist here any more. */
export const feature = defineFeature(orphanedTokensContract, (services) => {
  const { send, recordWritten } = services;
  const orphanedTokens = new OrphanedTokensService({
    ...services,
    onChanged: (orphans) => send('orphanedTokens.changed', orphans),
  });
  // A restore brings a record back.
  const stop = recordWritten.listen((id) => orphanedTokens.forget(id));
  return {
    handlers: {
      'orphanedTokens.remove': ({ setups }) => orphanedTokens.remove(setups),
    },
    // A keychain that fails now is asked again at the next start; setups that need it report it themselves.
    started: () => void orphanedTokens.search().catch(() => undefined),
    dispose: stop,
  };
});
